/**
 * When a user did something, on which device, and in which order: a hybrid logical clock (Kulkarni et al. 2014) written as text that sorts.
 * Milliseconds since 1970 (12 hex digits), a counter for what one millisecond or a clock set back cannot tell apart (4), and the device (16).
 */
export type Stamp = string & { readonly stamp: unique symbol };

/** A device's own random name: 16 hex digits. */
export type DeviceId = string & { readonly device: unique symbol };

/** What a stamp must look like. */
export const stampForm = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{16}$/;
/** What a device's name must look like. */
export const deviceForm = /^[0-9a-f]{16}$/;

const MOST = 0xffff;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Milliseconds since 1970 of a stamp. */
export const millisecondsOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, 12), 16);

/**
 * The next stamp of a device: later than every one it made or saw (`latest`), and never before its clock (`now`, milliseconds since 1970).
 * A clock that was set back goes on counting where it was.
 */
export function nextStamp(device: DeviceId, now: number, latest?: Stamp): Stamp {
  const wall = latest ? millisecondsOf(latest) : -1;
  const count = latest && wall >= now ? Number.parseInt(latest.slice(13, 17), 16) + 1 : 0;
  const time = Math.max(now, wall);
  return count > MOST
    ? (`${hex(time + 1, 12)}-0000-${device}` as Stamp)
    : (`${hex(time, 12)}-${hex(count, 4)}-${device}` as Stamp);
}

/** The later of two stamps; of one and none the one. */
export const laterStamp = (one: Stamp | undefined, other: Stamp | undefined): Stamp | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

/** A new device's name from 8 random bytes. */
export function deviceFrom(random: Uint8Array): DeviceId {
  if (random.length !== 8) throw new RangeError('a device is named by 8 random bytes');
  return [...random].map((byte) => hex(byte, 2)).join('') as DeviceId;
}
