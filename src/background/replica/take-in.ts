import { carryOutErasures } from 'src/db/replica/carry-out';
import { deedsOf } from 'src/db/replica/deeds';
import { joinIn } from 'src/db/replica/join-in';
import { expiry } from 'src/db/retention';
import type { StoreKey } from 'src/domain/site';
import { announce } from 'src/messages/changes';
import type { Change } from 'src/replica/change';
import { retentionSetting } from 'src/settings/items';
import { pause } from '../slices';
import type { Work } from './work';

/** Clocks are set right within days, in ms: what was erased longer ago was not seen since by one that stands behind. */
const clockMs = 7 * 86_400_000;

/** Takes the changes of whole segments into the library, and says what they came to. */
export interface Intake {
  /** Joins one segment. `false` where it was cancelled in between: it is joined once more the next time, which changes nothing. */
  take(changes: readonly Change[]): Promise<boolean>;
  /** Carries out what others erased, and tells the screens. */
  end(): Promise<void>;
}

/** Packs of an item that is done by halves are written twice. */
const ofOneItem = (one: Change, next: Change): boolean =>
  one.put === 'review' && next.put === 'review' && one.record.itemKey === next.record.itemKey;

/** A store is looked for under all its names: 200 of them at once held others up for a third of a second. */
const costs: Partial<Record<Change['put'], number>> = { store: 10, item: 4 };
const costOf = ({ put }: Change): number => costs[put] ?? 1;

/** An intake for one piece of work. `relay`: the others in the folder must be told of what comes in. */
export async function openIntake(work: Work, { relay }: { relay: boolean }): Promise<Intake> {
  const { db, tools, signal, progress } = work;
  const expired = expiry(tools.now(), await retentionSetting.get()).reviews;
  const since = new Date(tools.now().getTime() - clockMs).toISOString();
  const stores = new Set<StoreKey>();
  const said = { notes: false, pins: false };
  return {
    async take(changes) {
      // Read anew for each segment: the user may have pinned or erased meanwhile.
      const run = { deeds: await deedsOf(db), expired, relay };
      const commit = async (some: readonly Change[]): Promise<void> => {
        const joined = await joinIn(db, some, run);
        for (const key of joined.stores) stores.add(key);
        said.notes ||= joined.notes;
        said.pins ||= joined.pins;
        work.tell({ done: progress.done + some.length });
      };
      await work.inCommits(changes, { commit, together: ofOneItem, cost: costOf });
      return !signal.aborted;
    },
    async end() {
      for (const key of await carryOutErasures(db, since, () => work.rest() ?? pause())) stores.add(key);
      if (said.notes) announce({ store: 'notes', key: '' });
      if (said.pins) announce({ store: 'pins', key: '' });
      if (stores.size > 0) announce({ store: 'summaries', key: '' });
    },
  };
}
