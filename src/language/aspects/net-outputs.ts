import { aspectIds } from 'src/domain/aspects';
import { ASPECTS, HIDDEN, LABELS } from './net';
import { speaker as clauseThatSpeaks, sumUp as hear, hidden, net, unitAt } from './net-hidden';

const unitsByPlace = hidden;

/** The weight of a unit, by its place, in an output. */
const weightIn = (output: number, place: number): number =>
  net.outputs[HIDDEN * output + (unitAt[place] as number)] as number;

/** The log odds of each aspect, by its place in `aspectIds`. */
const scores = new Float64Array(new ArrayBuffer(8 * ASPECTS));
/** Outputs that are summed up at once: so many sums stand in registers, and none waits for another. */
const AT_ONCE = 6;
/**
 * Log odds from which on the stretch speaks of an aspect, by its place in `aspectIds`. On writers and real reviews held back F1 stays within .01 from
 * -1.2 to 0; of the aspects of people and of what comes after the sale, which real reviews seldom name, more of what is found is right with the higher one.
 */
const LIKELY = -0.8;
const LIKELY_OF_PEOPLE = -0.4;
const firstOfPeople = aspectIds.indexOf('pre-sales-advice');
const chineseCuts = Float64Array.from(aspectIds, (_, aspect) => (aspect < firstOfPeople ? LIKELY : LIKELY_OF_PEOPLE));
/** Of English the network has read little: it is to say only what is more likely than not. */
const otherCuts = new Float64Array(new ArrayBuffer(8 * ASPECTS));

/** Makes `spokenOf`. */
function saying() {
  const [units, result, width, aspects, step, sumUp] = [unitsByPlace, scores, HIDDEN, ASPECTS, AT_ONCE, hear];
  const [chinese, other] = [chineseCuts, otherCuts];
  const { outputBias } = net;
  // Unit by unit, so that what is multiplied with one lies together.
  const weights = Float64Array.from({ length: width * aspects }, (_, i) =>
    weightIn(i % aspects, Math.floor(i / aspects)),
  );

  return function spokenOf(isChinese: boolean): number {
    sumUp();
    const likely = isChinese ? chinese : other;
    const table = weights;
    const values = units;
    const biases = outputBias;
    for (let output = 0; output < aspects; output += step) {
      let a = biases[output] as number;
      let b = biases[output + 1] as number;
      let c = biases[output + 2] as number;
      let d = biases[output + 3] as number;
      let e = biases[output + 4] as number;
      let f = biases[output + 5] as number;
      for (let unit = 0; unit < width; unit++) {
        const value = values[unit] as number;
        const at = aspects * unit + output;
        a += value * (table[at] as number);
        b += value * (table[at + 1] as number);
        c += value * (table[at + 2] as number);
        d += value * (table[at + 3] as number);
        e += value * (table[at + 4] as number);
        f += value * (table[at + 5] as number);
      }
      result[output] = a;
      result[output + 1] = b;
      result[output + 2] = c;
      result[output + 3] = d;
      result[output + 4] = e;
      result[output + 5] = f;
    }
    let spoken = 0;
    for (let aspect = 0; aspect < aspects; aspect++) {
      if ((result[aspect] as number) > (likely[aspect] as number)) spoken |= 1 << aspect;
    }
    return spoken;
  };
}

/** Hears the stretch of a Chinese or another text to its end; the aspects it speaks of, a bit for each by its place in `aspectIds`. */
export const spokenOf = saying();

/** The log odds that the stretch heard last speaks of an aspect, by its place in `aspectIds`. */
export const oddsOf = (aspect: number): number => scores[aspect] as number;

/** Makes `labelOf`. */
function labelling() {
  const [units, width, count, aspects] = [unitsByPlace, HIDDEN, LABELS, ASPECTS];
  const { outputBias } = net;
  const outputOf = (aspect: number, label: number) => aspects + count * aspect + label;
  // How much each unit says for mid and for positive rather than for negative, aspect by aspect, the two side by side.
  const weights = Float64Array.from({ length: aspects * width * 2 }, (_, i) => {
    const [aspect, place] = [Math.floor(i / (width * 2)), (i >> 1) % width];
    return weightIn(outputOf(aspect, 1 + (i & 1)), place) - weightIn(outputOf(aspect, 0), place);
  });
  const biases = Float64Array.from({ length: aspects * 2 }, (_, i) => {
    const bias = (label: number) => outputBias[outputOf(i >> 1, label)] as number;
    return bias(1 + (i & 1)) - bias(0);
  });

  return function labelOf(aspect: number): number {
    let mid = biases[2 * aspect] as number;
    let positive = biases[2 * aspect + 1] as number;
    let at = 2 * width * aspect;
    for (let unit = 0; unit < width; unit++) {
      const value = units[unit] as number;
      mid += value * (weights[at] as number);
      positive += value * (weights[at + 1] as number);
      at += 2;
    }
    if (positive > Math.max(0, mid)) return 2;
    return mid > 0 ? 1 : 0;
  };
}

/** How an aspect is judged, by number. */
export const labelOf = labelling();

const PART = 256;
/**
 * Aspect by aspect and label by label how much each unit, by place, says for the aspect and for this label rather than the others; in whole
 * parts, of which the sums of the longest text fit.
 */
const judged = Int32Array.from({ length: ASPECTS * LABELS * HIDDEN }, (_, i) => {
  const [both, place] = [Math.floor(i / HIDDEN), i % HIDDEN];
  const aspect = Math.floor(both / LABELS);
  const ofLabels = Array.from({ length: LABELS }, (_, label) => weightIn(ASPECTS + LABELS * aspect + label, place));
  const mean = ofLabels.reduce((sum, weight) => sum + weight, 0) / LABELS;
  return Math.round(PART * (weightIn(aspect, place) + (ofLabels[both % LABELS] as number) - mean));
});

/** The number of the clause of the stretch that says most for an aspect judged so, the first of several. */
export const clauseOf = (aspect: number, label: number): number =>
  clauseThatSpeaks(judged, HIDDEN * (LABELS * aspect + label));
