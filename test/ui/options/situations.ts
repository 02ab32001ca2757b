import { fakeOptions } from '../popup/fake-options';
import type { Situation } from '../popup/fake-services';

/** Nothing changed yet, everything changed, and settings that cannot be read. */
export const situations = {
  plain: () => ({}),
  changed: () => ({
    options: fakeOptions({
      values: {
        dial: 'custom',
        dialWeights: { priors: { good: 0.5, mid: 0.95, bad: 0.9 }, evidence: 1.5 },
        signalsOff: ['review-burst'],
        badges: true,
        marks: true,
        pause: true,
        muted: ['a-very-long-host-name-of-a-shop-nobody-can-remember.storesight.example'],
        colours: 'none',
      },
    }),
  }),
  failed: () => ({ options: fakeOptions({ fails: true }) }),
} as const satisfies Record<string, () => Situation>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** What each store takes, then everything about to be deleted. */
export const clicks = { changed: ['.option-sizes > .button', '.option-sizes .danger'] };
