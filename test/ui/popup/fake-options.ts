import { t } from 'src/ui/format/say';
import type { OptionsServices, OptionValues } from 'src/ui/services/options';

const plain: OptionValues = {
  language: 'auto',
  colours: 'auto',
  dial: 'default',
  dialWeights: null,
  signalsOff: [],
  badges: false,
  marks: false,
  pause: false,
  retentionDays: 180,
  muted: [],
};

/** What one case of the options page differs in. */
export interface OptionsCase {
  values?: Partial<OptionValues>;
  fails?: boolean;
}

/** Settings in memory, over a library that holds nothing of its own. */
export function fakeOptions({ values, fails }: OptionsCase = {}): OptionsServices {
  let kept = { ...plain, ...values };
  return {
    async read() {
      if (fails) throw new Error('blocked');
      return kept;
    },
    async write(name, value) {
      kept = { ...kept, [name]: value };
    },
    sites: async () => [
      { id: 'taobao', origins: ['*://*.taobao.com/*'], allowed: true, built: true },
      { id: 'amazon', origins: ['*://*.amazon.com/*'], allowed: false, built: true },
      { id: 'etsy', origins: ['*://*.etsy.com/*'], allowed: false, built: false },
      { origins: ['*://northfield.example/*'], allowed: true, built: false },
    ],
    allowSite: async () => true,
    disallowSite: async () => true,
    method: async () => ({
      version: '2.0.0',
      signals: ['default-ballots', 'near-duplicates', 'review-burst', 'incentive-wording', 'follow-up-drift'],
      weights: { priors: { good: 0.6, mid: 0.98, bad: 0.9 }, evidence: 1 },
    }),
    storage: async () => ({ stores: 1_284, reviews: 96_310, notes: 41, used: 88_400_000, quota: 12_000_000_000 }),
    async sizes({ onEach }) {
      onEach({ key: 'tmall:store:1' as never, name: '云岭山货旗舰店', reviews: 2_300, bytes: 1_540_000 });
      onEach({ key: 'amazon:store:2' as never, reviews: 12, bytes: 5_200 });
    },
    erase: async () => 3,
    shortcuts: async () => [
      { name: '_execute_action', description: '', keys: 'Alt+Shift+S' },
      { name: 'next-finding', description: t('commands.nextFinding'), keys: '' },
    ],
    permissions: async () => ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'sidePanel'],
  };
}
