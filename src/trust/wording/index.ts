import { normalise } from 'src/language/normalise';
import { tellsOfReward } from './incentive';
import { tellsOfPressure } from './pressure';

/** What a text tells of how its review came to be: for a reward, under pressure. */
export function wordingOf(text: string): { incentive: boolean; pressure: boolean } {
  const folded = normalise(text);
  return { incentive: tellsOfReward(folded), pressure: tellsOfPressure(folded) };
}
