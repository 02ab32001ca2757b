import type { Note } from 'src/domain/note';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { FileItem, FileStore } from 'src/export/records';
import type { Change, SharedReview } from 'src/replica/change';
import { emptyLibrary, type Library, take } from 'src/replica/library';
import { standing } from 'src/replica/note-versions';
import { writeSegment } from 'src/replica/segment';
import { type DeviceId, deviceFrom, laterStamp, nextStamp, type Stamp } from 'src/replica/stamp';

/** A seeded generator of numbers from 0 to 1 (mulberry32): the same devices in every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A file as it lies in the folder. */
export interface File {
  device: DeviceId;
  sequence: number;
  bytes: Uint8Array<ArrayBuffer>;
  changes: Change[];
}

const begin = Date.parse('2026-01-01T00:00:00Z');
const iso = (time: number): string => new Date(time).toISOString();

/** What may be left out of a sight: pages do not always show everything. */
const some = <T>(random: () => number, value: T): T | undefined => (random() < 0.5 ? value : undefined);
const present = <T extends object>(facts: T): { [Field in keyof T]: Exclude<T[Field], undefined> } =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;

/** One simulated device: it looks at pages, writes notes, pins and erases, and learns from the others now and then. */
export class Device {
  readonly id: DeviceId;
  readonly library: Library = emptyLibrary();
  readonly files: File[] = [];
  private pending: Change[] = [];
  private latest: Stamp | undefined;
  private sequence = 0;

  constructor(
    index: number,
    private readonly random: () => number,
  ) {
    this.id = deviceFrom(new Uint8Array(8).fill(index + 1));
  }

  private do(change: Change): void {
    take(this.library, change);
    this.pending.push(change);
  }

  private stamp(now: number): Stamp {
    this.latest = nextStamp(this.id, now, this.latest);
    return this.latest;
  }

  private pick(n: number): number {
    return Math.floor(this.random() * n);
  }

  private seeStore(now: number): void {
    const n = this.pick(12);
    const readAt = iso(now);
    // The same shop under its number or under its host: two keys that one alias joins.
    const key = (this.random() < 0.5 ? `tmall:shopId:${n}` : `tmall:host:shop${n}.tmall.com`) as StoreKey;
    const facts = present({
      name: some(this.random, `shop ${n} ${this.pick(3)}`),
      followers: some(this.random, this.pick(900)),
    });
    const record: FileStore = {
      key,
      aliases: [key, `tmall:item:${n}00`],
      site: 'tmall',
      facts,
      factsReadAt: Object.fromEntries(Object.keys(facts).map((field) => [field, readAt])),
      scores: [],
      firstSeen: readAt,
      lastSeen: readAt,
    };
    this.do({ put: 'store', record });
    this.do({ put: 'snapshot', record: { storeKey: key, readAt, lastAt: iso(now + this.pick(5000)), scores: [] } });
  }

  private seeReview(now: number): void {
    const readAt = iso(now);
    const n = this.pick(12);
    const itemKey = `tmall:item:${n}00` as ItemKey;
    const facts = present({
      title: some(this.random, `item ${this.pick(4)}`),
      reviewCount: some(this.random, this.pick(50)),
      reviewCountAtLeast: some(this.random, 100),
    });
    const item: FileItem = {
      key: itemKey,
      id: `${n}00`,
      storeKey: `tmall:shopId:${n}` as StoreKey,
      site: 'tmall',
      reviewSubject: 'store-item',
      facts,
      factsReadAt: Object.fromEntries(Object.keys(facts).map((field) => [field, readAt])),
      readAt,
      firstSeen: readAt,
      samples: [{ filter: ['all', 'bad'][this.pick(2)] ?? 'all', readAt }],
    };
    const review: SharedReview = {
      itemKey,
      key: `id:${this.pick(40)}` as ReviewKey,
      review: present({
        text: `words ${this.pick(5)}`,
        helpful: some(this.random, this.pick(9)),
        followUp: some(this.random, { text: `later ${this.pick(3)}` }),
      }),
      firstSeen: readAt,
      lastSeen: readAt,
      filters: [['all', 'bad'][this.pick(2)] ?? 'all'],
      sorts: ['default'],
    };
    this.do({ put: 'item', record: item });
    this.do({ put: 'review', record: review });
  }

  private write(now: number): void {
    const id = `note-${this.pick(15)}`;
    const known = this.library.notes.get(id);
    const stands = known && standing(known);
    const gone = stands?.note !== undefined && this.random() < 0.2;
    const note: Note = {
      id,
      storeKey: `tmall:shopId:${this.pick(12)}` as StoreKey,
      subject: 'store',
      text: `${this.id.slice(0, 2)} wrote ${this.pick(1000)}`,
      tags: [],
      createdAt: iso(begin),
      updatedAt: iso(now),
    };
    const record = { id, at: this.stamp(now), ...(stands && { after: [stands.at] }), ...(!gone && { note }) };
    this.do({ put: 'note', record });
  }

  /** Something the user does at a time of this device's own clock, which may be wrong. */
  act(now: number): void {
    const drawn = this.random();
    const storeKey = `tmall:shopId:${this.pick(12)}` as StoreKey;
    if (drawn < 0.25) this.seeStore(now);
    else if (drawn < 0.75) this.seeReview(now);
    else if (drawn < 0.9) this.write(now);
    else if (drawn < 0.995) {
      const at = this.stamp(now);
      this.do({ put: 'pin', record: { storeKey, at, ...(this.random() < 0.6 && { pinnedAt: iso(now) }) } });
    } else this.do({ put: 'erasure', record: { storeKey, at: this.stamp(now), until: iso(now) } });
  }

  /** Closes a segment of what was done since the last. */
  async publish(now: number): Promise<void> {
    if (this.pending.length === 0) return;
    const changes = this.pending;
    this.pending = [];
    this.sequence += 1;
    const about = {
      methodVersion: '2.1.0',
      device: this.id,
      name: `device ${this.id.slice(0, 2)}`,
      sequence: this.sequence,
      madeAt: iso(now),
      scope: 'everything' as const,
    };
    this.files.push({ device: this.id, sequence: this.sequence, bytes: await writeSegment(about, changes), changes });
  }

  /** Learns from another's file. */
  learn({ changes }: File): void {
    for (const change of changes) {
      take(this.library, change);
      if ('at' in change.record) this.latest = laterStamp(this.latest, change.record.at);
    }
  }
}

/** Five devices that together make about `changes` changes, each learning some of the others' files on the way. */
export async function fiveDevices(seed: number, changes: number): Promise<Device[]> {
  const random = numbersFrom(seed);
  const devices = Array.from({ length: 5 }, (_, i) => new Device(i, random));
  const clocks = devices.map(() => Math.floor((random() - 0.5) * 3_600_000));
  let now = begin;
  const made = (): number =>
    devices.reduce((sum, { files }) => sum + files.reduce((n, file) => n + file.changes.length, 0), 0);
  while (made() < changes) {
    for (const [i, device] of devices.entries()) {
      for (let n = 0; n < 25; n++) {
        now += 1000;
        device.act(now + (clocks[i] ?? 0));
      }
      await device.publish(now + (clocks[i] ?? 0));
      for (const other of devices)
        if (other !== device && random() < 0.3) for (const file of other.files.slice(-2)) device.learn(file);
    }
  }
  return devices;
}
