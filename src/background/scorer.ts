import { assessInSlices } from 'src/score/assess';
import { METHOD_VERSION } from 'src/score/method-version';
import { summarise } from 'src/score/summarise';
import type { Scorer } from './tools';

/** The real arithmetic. Notes and pins are the library's to know, and are filled in when the Summary is written. */
export const scorer: Scorer = {
  methodVersion: METHOD_VERSION,
  *summarise(evidence, at) {
    return summarise(yield* assessInSlices(evidence, at), evidence, { notes: 0, pinned: false });
  },
};
