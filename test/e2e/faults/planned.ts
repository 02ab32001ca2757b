import { test } from 'vitest';

/** What may go wrong under a reader's hands, and what must hold then: nothing acknowledged is lost, nothing is half shown, the user sees what happened. */
interface Fault {
  fault: string;
  holds: string;
}

/** Every fault that is planned. Each has its test, in `test/e2e/faults-*.e2e.ts`; `test/faults.test.ts` holds that none is without. */
export const planned = {
  workerBetween: {
    fault: 'the worker is stopped between messages',
    holds: 'the next message starts it, and every review is kept once',
  },
  workerDuring: {
    fault: 'the worker is stopped again and again while the parts of a long page are on their way',
    holds: 'what was not acknowledged is sent again, and every review is kept once',
  },
  browserKilled: {
    fault: 'the browser is killed in the middle of a long page',
    holds: 'what was acknowledged is there, the library hangs together, and the next visit brings the rest',
  },
  quota: {
    fault: 'the device has no room',
    holds:
      'the page is answered from itself and says so, no more than one batch of old reviews goes, notes and pins stay, and it is kept when there is room',
  },
  blockedUpgrade: {
    fault: 'another window holds an older database open',
    holds: 'screens and chip say what to do, and all is brought up to date and kept when that window is closed',
  },
  abortedUpgrade: {
    fault: 'a step to the present version fails',
    holds: 'the database stays as it was, nothing goes, and chip and screens say so',
  },
  newerDatabase: {
    fault: 'the database is of a later version than this package',
    holds: 'nothing of it is touched, and chip and screens say that this package is too old for it',
  },
  oldDatabase: {
    fault: 'the worker meets a database of any earlier version',
    holds: 'it is brought up to date with everything in it, and answers are made anew',
  },
  upgradedPackage: {
    fault: 'the package is replaced by this one over a live database of the version before',
    holds: 'notes, pins and snapshots are there, and answers are made anew',
  },
  twoTabs: {
    fault: 'two tabs read one item at once',
    holds: 'the library holds what both showed, each review once',
  },
  otherForms: {
    fault: 'a page script of another version asks the worker',
    holds: 'what is understood is served, the rest is refused by name, and nothing of it is kept',
  },
  orphan: {
    fault: 'the extension is reloaded under an open page',
    holds: 'the old script ends itself, the new one takes the page over, and the library is as it was',
  },
  junkRecords: {
    fault: 'records of every kind are overwritten with nonsense',
    holds: 'every screen opens and shows the rest, and other stores are read and answered as always',
  },
  junkOfOneStore: {
    fault: 'everything kept of one store is nonsense',
    holds: 'the next visit to it is kept and answered',
  },
  junkSettings: {
    fault: 'settings are overwritten with nonsense',
    holds: 'each counts as never set',
  },
  clockAhead: {
    fault: 'the clock stands years ahead for a while',
    holds: 'nothing is let go for its age by that clock, and what was read by it does not outrank later readings',
  },
  clockBack: {
    fault: 'the clock is set back by years',
    holds: 'readings are kept and scored, and no age is negative',
  },
  settingsWiped: {
    fault: 'the storage of settings is wiped while pages are open',
    holds: 'chip and screens go on with what is usual, and reviews that come are kept',
  },
  databaseDeleted: {
    fault: 'the database is deleted while pages and the worker have it open',
    holds: 'screens say that nothing is kept, and what is read from then on is kept',
  },
  privateWindow: {
    fault: 'a page is read in a private window',
    holds: 'it is answered, and nothing of it is stored',
  },
} as const satisfies Record<string, Fault>;

/** The test of one planned fault, named after it. */
export function faultTest(id: keyof typeof planned, work: () => Promise<void>): void {
  const { fault, holds } = planned[id];
  test(`${fault}: ${holds}`, work);
}
