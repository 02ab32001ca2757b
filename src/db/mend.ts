import { isItem, isStore } from 'src/domain/kept-evidence';
import type { ItemRecord, ReviewRecord, StoreRecord } from './schema';

/** Readings come in some disorder, and clocks are set right by minutes. What is later than a present reading by more was read by a wrong clock. */
const disorderMs = 86_400_000;

const limitAt = (at: string): string => new Date(Date.parse(at) + disorderMs).toISOString();

/** Times later than can be are `at`: else nothing read from now on would outrank what was read by a clock that stood ahead. */
const settler =
  (at: string, limit = limitAt(at)) =>
  (time: string): string =>
    time > limit ? at : time;

const settledTimes = <Times extends object>(times: Times, settle: (time: string) => string): Times =>
  Object.fromEntries(Object.entries(times).map(([name, time]) => [name, settle(String(time))])) as Times;

/** What is left of a store's record that has lost its form: its names. The next readings bring the rest. */
const rebuiltStore = ({ key, aliases }: StoreRecord, fresh: Pick<StoreRecord, 'site'>, at: string): StoreRecord => ({
  key,
  aliases: (Array.isArray(aliases) ? aliases : []).filter((alias) => typeof alias === 'string'),
  site: fresh.site,
  facts: {},
  factsReadAt: {},
  scores: [],
  firstSeen: at,
  lastSeen: at,
  revision: 1,
  unassessed: 1,
});

/** A store as kept, fit to be joined with what is read of it at `at`: in form, and of no later time. */
export function mendedStore(found: StoreRecord, fresh: Pick<StoreRecord, 'site'>, at: string): StoreRecord {
  const store = isStore(found) ? found : rebuiltStore(found, fresh, at);
  const settle = settler(at);
  if (settle(store.lastSeen) === store.lastSeen) return store;
  return {
    ...store,
    factsReadAt: settledTimes(store.factsReadAt, settle),
    scores: store.scores.map((one) => ({ ...one, readAt: settle(one.readAt) })),
    firstSeen: settle(store.firstSeen),
    lastSeen: settle(store.lastSeen),
  };
}

/** The same for an item; one that has lost its form counts as not known, for its reviews are kept apart and find it by its key. */
export function mendedItem(found: ItemRecord | undefined, at: string): ItemRecord | undefined {
  if (!found || !isItem(found)) return undefined;
  const settle = settler(at);
  const latest = [found.readAt, found.reviewsReadAt ?? '', ...Object.values(found.factsReadAt)];
  if (latest.every((time) => settle(time) === time)) return found;
  return {
    ...found,
    factsReadAt: settledTimes(found.factsReadAt, settle),
    firstSeen: settle(found.firstSeen),
    readAt: settle(found.readAt),
    ...(found.reviewsReadAt !== undefined && { reviewsReadAt: settle(found.reviewsReadAt) }),
  };
}

/** The same for a review's times. */
export function settledReview(known: ReviewRecord, at: string): ReviewRecord {
  const settle = settler(at);
  if (settle(known.lastSeen) === known.lastSeen) return known;
  const { seenAt: _times, ...rest } = known;
  return { ...rest, firstSeen: settle(known.firstSeen), lastSeen: settle(known.lastSeen) };
}
