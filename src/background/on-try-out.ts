import type { Reading } from 'src/domain/reading';
import type { Salvaged } from 'src/domain/salvage';
import type { Summary } from 'src/domain/summary';
import { fail, ok, type Result } from 'src/lib/result';
import type { FailureCode } from 'src/messages/protocol';
import { dialNow } from './dial';
import { passingEvidence } from './evidence';
import { fitReading } from './fit-reading';
import { inSlices } from './slices';
import type { Tools } from './tools';

/** Judges a reading of our own making, such as the sample store of the first run: by the same engine as any page, and kept nowhere. */
export async function onTryOut(tools: Tools, { value }: Salvaged<Reading>): Promise<Result<Summary, FailureCode>> {
  const fit = fitReading(value, [value.url], tools.now());
  if (!fit.ok) return fit;
  const { fitted } = fit.value;
  if (!fitted) return fail('invalid-reading', 'the reading is about no store');
  const evidence = await passingEvidence(fitted, tools.words);
  if (!evidence) return fail('invalid-reading', 'the reading is about no store');
  return ok(await inSlices(tools.scorer.summarise(evidence, { now: tools.now(), ...(await dialNow()).stance })));
}
