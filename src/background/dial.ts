import type { Dial, DialWeights } from 'src/domain/assessment';
import type { AssessOptions } from 'src/score/options';
import { dialSetting, dialWeightsSetting, readSettings, signalsOffSetting } from 'src/settings/items';
import { signalIds } from 'src/trust';

/** The user's dial, and the name that answers made at it are kept under: own weights are another dial for each set of them. */
export interface Setting {
  stance: Pick<AssessOptions, 'dial' | 'weights' | 'without'>;
  name: string;
}

/** One dial as a setting, with the user's own weights for the custom one. */
export function settingOf(dial: Dial, weights?: DialWeights | null): Setting {
  if (dial !== 'custom' || !weights) return { stance: { dial }, name: dial };
  const { priors, evidence } = weights;
  return { stance: { dial, weights }, name: ['custom', priors.good, priors.mid, priors.bad, evidence].join(' ') };
}

/** The dial as set at this moment, without the signals that the user wants not to count: answers without some are of another dial too. */
export async function dialNow(): Promise<Setting> {
  const [dial, weights, off] = await readSettings(dialSetting, dialWeightsSetting, signalsOffSetting);
  const { stance, name } = settingOf(dial, weights);
  const signals = [...new Set(off)].filter((id) => signalIds.includes(id)).sort();
  if (signals.length === 0) return { stance, name };
  return { stance: { ...stance, without: { signals } }, name: `${name} -${signals.join(' -')}` };
}
