/** Share of right answers. */
export function accuracyOf(scores: ArrayLike<number>, truths: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < truths.length; i++) if (((scores[i] ?? 0) > 0 ? 1 : 0) === truths[i]) right++;
  return right / truths.length;
}

/** Probability that a text of class 1 scores above one of class 0 (ties count half). */
export function aucOf(scores: ArrayLike<number>, truths: ArrayLike<number>): number {
  const order = Array.from(scores, (score, i) => ({ score, truth: truths[i] ?? 0 })).sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.score === order[from]?.score) to++;
    const ones = order.slice(from, to).filter(({ truth }) => truth === 1).length;
    ranks += (ones * (from + 1 + to)) / 2;
    positives += ones;
    from = to;
  }
  const negatives = order.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Mean over the classes of the harmonic mean of precision and recall. */
export function macroF1(answers: ArrayLike<number>, truths: ArrayLike<number>, classes: number): number {
  let sum = 0;
  for (let one = 0; one < classes; one++) sum += f1Of(answers, truths, one);
  return sum / classes;
}

/** The harmonic mean of precision and recall of one class. */
export function f1Of(answers: ArrayLike<number>, truths: ArrayLike<number>, wanted: number): number {
  let hits = 0;
  let claimed = 0;
  let there = 0;
  for (let i = 0; i < truths.length; i++) {
    if (answers[i] === wanted) claimed++;
    if (truths[i] === wanted) there++;
    if (answers[i] === wanted && truths[i] === wanted) hits++;
  }
  return claimed + there === 0 ? 0 : (2 * hits) / (claimed + there);
}

/** Accuracy among the share of texts whose score is farthest from zero. */
export function confidentAccuracy(scores: ArrayLike<number>, truths: ArrayLike<number>, share: number): number {
  const order = Array.from(scores, (score, i) => ({ score, truth: truths[i] ?? 0 }))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .slice(0, Math.round(truths.length * share));
  return order.filter(({ score, truth }) => (score > 0 ? 1 : 0) === truth).length / order.length;
}
