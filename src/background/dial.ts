import type { Dial, DialWeights } from 'src/domain/assessment';
import type { AssessOptions } from 'src/score/options';
import { dialSetting, dialWeightsSetting } from 'src/settings/items';

/** The user's dial, and the name that answers made at it are kept under: own weights are another dial for each set of them. */
export interface Setting {
  stance: Pick<AssessOptions, 'dial' | 'weights'>;
  name: string;
}

/** One dial as a setting, with the user's own weights for the custom one. */
export function settingOf(dial: Dial, weights?: DialWeights | null): Setting {
  if (dial !== 'custom' || !weights) return { stance: { dial }, name: dial };
  const { priors, evidence } = weights;
  return { stance: { dial, weights }, name: ['custom', priors.good, priors.mid, priors.bad, evidence].join(' ') };
}

/** The dial as set at this moment. */
export async function dialNow(): Promise<Setting> {
  return settingOf(...(await Promise.all([dialSetting.get(), dialWeightsSetting.get()])));
}
