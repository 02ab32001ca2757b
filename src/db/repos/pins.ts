import type { Db, PinRecord } from '../schema';

/** All pins, oldest first. */
export const listPins = (db: Db): Promise<PinRecord[]> => db.getAllFromIndex('pins', 'pinnedAt');
