import fc from 'fast-check';
import { type Entries, gone, join, mostGone, there, unlike, withChanges, withFirst } from 'src/settings/sync/entries';
import { changesTo, notIn, type SyncItems, syncQuota, unpack } from 'src/settings/sync/pieces';
import { expect, it } from 'vitest';

const names = [
  'set.dial',
  'set.marks',
  'pin.taobao:shopId:1',
  'pin.jd:shopId:2',
  'mute.shop.example',
  'mute.__proto__',
];

/** One browser of a user, with a clock of its own, its settings and its own copy of what the engine carries. */
interface Device {
  id: string;
  clock: number;
  entries: Entries;
  seen: Map<string, string>;
  present: Map<string, string>;
  copy: Map<string, unknown>;
}

const device = (n: number, clock: number): Device => ({
  id: `0000000${n}`,
  clock,
  entries: new Map(),
  seen: new Map(),
  present: new Map([
    ['set.dial', '"default"'],
    ['set.marks', 'false'],
  ]),
  copy: new Map(),
});

/** What a worker does at one run; returns what it writes. */
function run(one: Device, now: number): { set: Record<string, unknown>; remove: string[] } {
  const others = unpack(one.copy);
  const own = withChanges(one.entries, {
    seen: one.seen,
    present: one.present,
    now: Math.max(0, now + one.clock),
    device: one.id,
  });
  one.entries = join(own, others);
  for (const [name, { value }] of unlike(one.entries, one.present)) {
    if (value === gone && !name.startsWith('set.')) one.present.delete(name);
    else one.present.set(name, value);
  }
  one.seen = new Map(one.present);
  const changes = changesTo(one.copy, one.entries);
  write(one.copy, changes);
  return changes;
}

function write(items: Map<string, unknown>, { set, remove }: { set: Record<string, unknown>; remove: string[] }): void {
  for (const [key, item] of Object.entries(set)) items.set(key, structuredClone(item));
  for (const key of remove) items.delete(key);
}

type Step =
  | { does: 'choose'; who: number; name: string; value: string }
  | { does: 'run'; who: number; loses: number }
  | { does: 'hear'; who: number; keys: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('choose' as const),
    who: fc.nat(2),
    name: fc.constantFrom(...names),
    value: fc.constantFrom('"strict"', '"lenient"', 'true', 'false'),
  }),
  fc.record({ does: fc.constant('run' as const), who: fc.nat(2), loses: fc.nat(255) }),
  fc.record({ does: fc.constant('hear' as const), who: fc.nat(2), keys: fc.nat(255) }),
);

function choose(one: Device, name: string, value: string): void {
  if (name.startsWith('set.')) one.present.set(name, value);
  else if (value === 'true') one.present.set(name, there);
  else one.present.delete(name);
}

/** Runs everyone until nobody writes; the engine carries all of it. Says how many rounds that took. */
function settle(devices: readonly Device[], server: Map<string, unknown>): number {
  for (let round = 0; round < 20; round++) {
    let written = 0;
    for (const one of devices) {
      one.copy = new Map(structuredClone([...server]));
      const changes = run(one, 1_000_000 + round);
      written += Object.keys(changes.set).length + changes.remove.length;
      write(server, changes);
    }
    if (written === 0) return round;
  }
  return Number.POSITIVE_INFINITY;
}

it('three browsers whose clocks differ come to the same settings, pins and hosts, whatever the engine carries when', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.tuple(fc.integer(), fc.integer(), fc.integer()),
      (steps, clocks) => {
        const devices = clocks.map((clock, n) => device(n, clock));
        const server = new Map<string, unknown>();
        steps.forEach((each, now) => {
          const one = devices[each.who] as Device;
          if (each.does === 'choose') choose(one, each.name, each.value);
          if (each.does === 'run') {
            const { set, remove } = run(one, now);
            // Of what is written a part arrives late or never.
            const arrives = Object.entries(set).filter((_, i) => ((each.loses >> i) & 1) === 0);
            write(server, { set: Object.fromEntries(arrives), remove: each.loses % 2 === 0 ? remove : [] });
          }
          if (each.does === 'hear') {
            [...server].forEach(([key, item], i) => {
              if ((each.keys >> i) & 1) one.copy.set(key, structuredClone(item));
            });
          }
        });
        expect(settle(devices, server)).toBeLessThan(6);
        for (const one of devices) expect([...one.present].sort()).toEqual([...(devices[0] as Device).present].sort());
      },
    ),
    { numRuns: 300 },
  );
});

it('what is chosen after having seen the others stands everywhere, also against a clock that is years ahead', () => {
  const [ahead, right] = [device(0, 1e11), device(1, 0)];
  const server = new Map<string, unknown>();
  choose(ahead, 'set.dial', '"strict"');
  settle([ahead, right], server);
  expect(right.present.get('set.dial')).toBe('"strict"');
  choose(right, 'set.dial', '"lenient"');
  settle([ahead, right], server);
  expect(ahead.present.get('set.dial')).toBe('"lenient"');
});

it('a browser that joins takes what is there and adds what nobody else has said', () => {
  const others: Entries = new Map([
    ['set.dial', { at: 5, by: 'aaaaaaaa', value: '"strict"' }],
    ['pin.taobao:shopId:1', { at: 5, by: 'aaaaaaaa', value: gone }],
    ['pin.taobao:shopId:2', { at: 9, by: 'aaaaaaaa', value: gone }],
  ]);
  const present = new Map([
    ['set.dial', '"lenient"'],
    ['set.marks', 'true'],
    ['pin.taobao:shopId:1', there],
    ['pin.taobao:shopId:2', there],
  ]);
  const times = new Map([
    ['pin.taobao:shopId:1', 7],
    ['pin.taobao:shopId:2', 7],
  ]);
  const joined = withFirst(others, { present, times, device: 'bbbbbbbb' });
  expect([...joined].map(([name, { at, value }]) => [name, at, value])).toEqual([
    ['set.dial', 5, '"strict"'],
    ['pin.taobao:shopId:1', 7, there],
    ['pin.taobao:shopId:2', 9, gone],
    ['set.marks', 0, 'true'],
  ]);
});

it('remembers of what was taken away the latest few', () => {
  const taken = (n: number, at: number): Entries =>
    new Map(Array.from({ length: n }, (_, i) => [`pin.jd:shopId:${i}`, { at: at + i, by: 'aaaaaaaa', value: gone }]));
  const joined = join(taken(mostGone, 1), taken(mostGone + 50, 1));
  expect(joined.size).toBe(mostGone);
  expect(joined.has('pin.jd:shopId:49')).toBe(false);
});

it('what two devices hold beyond the room settles too: the pins set last are there', () => {
  const devices = [device(0, 0), device(1, 0)];
  const server = new Map<string, unknown>();
  devices.forEach((one, who) => {
    for (let n = 0; n < 2_500; n++) one.present.set(`pin.taobao:shopId:${who}00000000${n}`, there);
  });
  expect(settle(devices, server)).toBeLessThan(6);
  const size = [...server].reduce((sum, [key, item]) => sum + key.length + JSON.stringify(item).length, 0);
  expect(size).toBeLessThanOrEqual(syncQuota.bytes);
  expect(notIn(server as SyncItems, devices[0]?.entries as Entries).length).toBeGreaterThan(0);
});
