import type { SkipReason } from 'src/domain/replica';
import { blockKinds } from 'src/domain/site';
import { type PageState, pageStateKinds } from 'src/domain/summary';
import { syncProblems } from 'src/settings/sync/kept';
import { readPageNow } from 'src/ui/views/page/page-now';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { screens } from '../tools/screens';
import { faces } from '../tools/shots-faces';
import { situations as devices } from './devices/situations';
import { fakeServices, type Situation } from './popup/fake-services';
import { situations as popup } from './popup/situations';
import { situations as sidepanel } from './sidepanel/situations';

/** Marks of a page's state that may come with an answer; a new one has no entry below and does not compile. */
type Flag = Exclude<
  keyof PageState,
  'kind' | 'url' | 'site' | 'storeKey' | 'itemKey' | 'adapterVersion' | 'why' | 'todo'
>;
const flags = ['stale', 'filteredSample', 'private', 'partlyRead', 'refused'] as const satisfies readonly Flag[];
const allFlags: Record<Flag, true> = {
  stale: true,
  filteredSample: true,
  private: true,
  partlyRead: true,
  refused: true,
};

/** States in which a page is left alone: popup and side panel speak of them, the overlay is not there. */
const withoutOverlay: readonly string[] = ['unsupported', 'not-a-shop-page', 'permission-needed', 'muted'];

/**
 * The states that Firefox's Review Checker had (shopping-container and shopping-message-bar), and where ours are drawn; or why there is
 * no such moment with us.
 */
const reviewChecker = {
  onboarding: ['welcome/ready', 'welcome/no-worker'],
  'loading skeleton': ['overlay/reading', 'popup/reading', 'sidepanel/reading'],
  // Nothing of ours needs a connection: without one the tab shows no shop, and what is kept answers.
  offline: ['popup/reading-again', 'store/ready'],
  'generic error': ['overlay/failed', 'popup/failed', 'popup/library-fails', 'store/failed'],
  'page not supported': ['popup/unsupported', 'popup/account-page'],
  'product not available': ['overlay/blocked-notice', 'popup/blocked-notice'],
  'thanks for reporting': ['overlay/reported'],
  'product not available, reported':
    'A report is a text on the clipboard: nobody holds it, so there is nothing to wait for.',
  unanalysed: ['popup/permission-needed', 'sidepanel/permission-needed'],
  'analysis in progress, so far': ['overlay/reading-on', 'overlay/too-few'],
  stale: ['overlay/stale', 'popup/stale', 'store/old-method'],
  'reanalysis in progress': ['overlay/reading-again', 'popup/reading-again'],
  'not enough reviews': ['overlay/too-few', 'popup/too-few-reviews', 'sidepanel/too-few-reviews', 'store/too-few'],
  'supported site, no product': ['popup/not-a-shop-page', 'sidepanel/not-a-shop-page'],
  'unsupported site': ['popup/permission-needed', 'popup/empty-library'],
  'keep closed': ['popup/muted', 'sidepanel/muted'],
  'thank you for feedback': 'Nothing is asked and nothing is sent, so there is nothing to thank for.',
  'private window': ['overlay/private', 'popup/private', 'sidepanel/private'],
} as const satisfies Record<string, readonly string[] | string>;

async function situationsDrawn(): Promise<ReadonlySet<string>> {
  const drawn = Object.keys(faces).map((face) => `overlay/${face}`);
  for (const screen of screens()) {
    const { situationNames } = (await import(`./${screen}/situations.ts`)) as { situationNames: readonly string[] };
    drawn.push(...situationNames.map((name) => `${screen}/${name}`));
  }
  return new Set(drawn);
}

const statesOf = (screen: Readonly<Record<string, (language: 'en') => Situation>>): Promise<PageState[]> =>
  Promise.all(Object.values(screen).map(async (make) => (await readPageNow(fakeServices(make('en')))).state));

const onOverlay = Object.values(faces).map(({ view }) => view.state);
const isSet = (flag: Flag, state: PageState): boolean => state[flag] !== undefined && state[flag] !== false;
/** Pages that show one flag and no other. */
const alone = (flag: Flag, states: readonly PageState[]): boolean =>
  states.some((state) => flags.every((each) => isSet(each, state) === (each === flag)));
const reasonOf = ({ why }: PageState): string | undefined => why?.id;

beforeEach(() => fakeBrowser.reset());

describe('what is drawn', () => {
  it('shows every state of a page in the popup and in the side panel, and on the page all that are shown there', async () => {
    const kinds = (states: readonly PageState[]) => new Set(states.map(({ kind }) => kind));
    expect(pageStateKinds.filter((kind) => !kinds(onOverlay).has(kind))).toEqual(withoutOverlay);
    for (const screen of [popup, sidepanel]) {
      const drawn = kinds(await statesOf(screen));
      expect(pageStateKinds.filter((kind) => !drawn.has(kind))).toEqual([]);
    }
  });

  it('shows every flag of a page by itself, on the page, in the popup and in the side panel', async () => {
    expect([...flags].sort()).toEqual(Object.keys(allFlags).sort());
    for (const states of [onOverlay, await statesOf(popup), await statesOf(sidepanel)])
      expect(flags.filter((flag) => !alone(flag, states))).toEqual([]);
  });

  it('shows every kind of blocked page', async () => {
    for (const states of [onOverlay, await statesOf(popup), await statesOf(sidepanel)]) {
      const reasons = new Set(states.map(reasonOf));
      expect(blockKinds.filter((kind) => !reasons.has(`blocked-${kind}`))).toEqual([]);
    }
  });

  it('shows every state of a folder, every reason to leave a file aside and every way a sync can end', () => {
    const drawn = Object.values(devices).map((make): Situation => make('en'));
    const permissions = new Set(drawn.map(({ replica }) => replica?.folder?.permission));
    expect(permissions).toEqual(new Set([undefined, 'granted', 'needed', 'lost']));
    const reasons: Record<SkipReason, true> = {
      torn: true,
      'not-ours': true,
      newer: true,
      misplaced: true,
      'too-large': true,
      poisoned: true,
      future: true,
    };
    const skipped = new Set(drawn.flatMap(({ replica }) => replica?.skipped?.map(({ reason }) => reason) ?? []));
    expect(skipped).toEqual(new Set(Object.keys(reasons)));
    const problems = new Set(drawn.map(({ syncs }) => syncs?.state?.problem));
    expect(syncProblems.filter((problem) => !problems.has(problem))).toEqual([]);
  });

  it.each(Object.entries(reviewChecker))(
    'has a picture or a reason for "%s" of the Review Checker',
    async (_, places) => {
      if (typeof places === 'string') return expect(places).toMatch(/\w+.*\.$/);
      const drawn = await situationsDrawn();
      expect(places.filter((place) => !drawn.has(place))).toEqual([]);
    },
  );
});
