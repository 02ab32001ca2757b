import type { DeviceId, Stamp } from 'src/replica/stamp';
import type { DeviceRecord } from '../replica/records';
import type { Db } from '../schema';

/** A stamp ends with the device that made it: 16 hex digits. */
const deviceIn = (at: Stamp): DeviceId => at.slice(-16) as DeviceId;

/** The device on which something was done, as far as its files were met here. */
export const deviceBy = (db: Db, at: Stamp): Promise<DeviceRecord | undefined> => db.get('devices', deviceIn(at));
