/**
 * Run in a process of its own, bundled as the extension is: `node <bundle> <large> <others>`, both files of one {@link Asked} a line, how often the
 * large ones are assessed again as the third argument. Prints {@link Answered}.
 */
import { readFileSync } from 'node:fs';
import type { StoreEvidence } from 'src/domain/evidence';
import { assess } from 'src/score/assess';
import { type Timed, timed } from './timing';

/** A store to be assessed; `now` as ISO. */
export interface Asked {
  store: StoreEvidence;
  now: string;
}

/** What the assessments of the large store took. */
export interface Answered {
  /** The first work that the engine did at all. */
  first: Timed;
  /** After other stores: nothing of the large one was kept, only the engine is ready. Each of a copy of its own. */
  living: Timed[];
}

const [large = '', others = '', times = '0'] = process.argv.slice(2);
// Parsed each time, so that nothing remembered by identity helps.
const once = (line: string): Timed => {
  const { store, now } = JSON.parse(line) as Asked;
  return timed(() => void assess(store, { now: new Date(now), dial: 'default' }));
};
const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n');

const [own = ''] = lines(large);
const answered: Answered = { first: once(own), living: [] };
if (Number(times) > 0) {
  for (const line of lines(others)) once(line);
  answered.living = Array.from({ length: Number(times) }, () => once(own));
}
console.log(JSON.stringify(answered));
