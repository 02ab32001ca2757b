import { saveReading } from 'src/db/save-reading';
import type { Reading } from 'src/domain/reading';
import type { Salvaged } from 'src/domain/salvage';
import { fail, ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import type { FailureCode } from 'src/messages/protocol';
import { mutedSetting, pauseSetting, readSettings } from 'src/settings/items';
import { fitReading } from './fit-reading';
import type { Tools } from './tools';

/**
 * Keeps one part of a long reading without answering from it: the store stays marked as owed an assessment, which the reading that closes
 * the series brings. Scoring a store of thousands of reviews after every two hundred would cost the square of what it is worth.
 */
export async function onPart(
  tools: Tools,
  input: Salvaged<Reading>,
  caller: Caller,
): Promise<Result<null, FailureCode>> {
  const fit = fitReading(input.value, caller.urls, tools.now());
  if (!fit.ok) return fit;
  const { fitted } = fit.value;
  if (caller.private || !fitted) return ok(null);
  const [paused, muted] = await readSettings(pauseSetting, mutedSetting);
  if (paused || muted.includes(new URL(input.value.url).hostname)) return ok(null);
  try {
    await saveReading(await tools.openDb(), fitted);
    return ok(null);
  } catch (error) {
    return fail('db-unavailable', error instanceof Error ? error.message : String(error));
  }
}
