import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { SHORTEST_COPY } from '../copies';
import { orderOf } from '../copies/voices';
import type { ReviewFacts } from '../facts';
import type { Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';

// Fewer texts than this cannot show a habit.
const FEWEST = 8;
// Copies by other buyers among the texts of honest shops: 0.4% of genuine shoe reviews in windows of 80, 1% in whole products, 0.1% of ten
// other kinds of goods; shops differ as if each had its own share with this strength (`npx tsx test/tools/copy-rates.ts`, taken upwards).
const HONEST = { mean: 0.01, strength: 40 };
// One honest shop in twenty may be warned of by chance.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail also needs a subset that a shopper would call large; no honest window of 80 has a tenth.
const FAIL_SHARE = 0.1;
// 60% and more of the offspring of a kit, or of edited copies, follow an earlier text, and under 1% of honest ones: ln(60) is 4. The points
// hunter who pastes one text everywhere is as frequent as the seller who does, which takes ln(2) off.
const COPY_LOG_ODDS = -3.3;

/** Reviews with the same words, lines of one order taken as one voice: what is left of them beside the earliest. */
function voicesBeside(cluster: readonly ReviewFacts[]): ReviewFacts[] {
  const orders = new Set<string>();
  const voices = cluster.filter(({ review }) => {
    const order = orderOf(review);
    const known = order !== undefined && orders.has(order);
    if (order !== undefined) orders.add(order);
    return !known;
  });
  return voices.slice(1);
}

const isText = ({ kind, bare }: ReviewFacts): boolean => kind !== 'default' && bare.length >= SHORTEST_COPY;

/** The earliest first, so that it is the one that is not a copy. */
function clustersOf(reviews: readonly ReviewFacts[]): ReviewFacts[][] {
  const clusters = new Map<ReviewKey, ReviewFacts[]>();
  for (const facts of reviews) {
    if (facts.cluster === undefined || !isText(facts)) continue;
    const known = clusters.get(facts.cluster);
    if (known) known.push(facts);
    else clusters.set(facts.cluster, [facts]);
  }
  return [...clusters.values()].map((cluster) => cluster.sort((a, b) => rankOf(a) - rankOf(b)));
}

const rankOf = ({ key, cluster }: ReviewFacts): number => (key === cluster ? 0 : 1);

/**
 * Reviews that repeat an earlier one's words, edited or not, shuffled or put together anew (`copies/`). Each cluster counts once already;
 * here is asked whether there are more of them than chance and points hunters explain.
 */
export const nearDuplicates: Signal = {
  id: 'near-duplicates',
  family: 'copy',
  test({ reviews, whole }) {
    let texts = 0;
    for (const facts of reviews) if (isText(facts)) texts++;
    const clusters = whole ? [] : clustersOf(reviews);
    const copied = clusters.flat();
    const voices = clusters.flatMap(voicesBeside);
    const numbers = { copied: copied.length, clusters: clusters.length, texts, voices: voices.length };
    if (texts < FEWEST) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts }), reviews: [] };
    }
    const p = betaBinomialTail(voices.length, texts, HONEST);
    const share = voices.length / texts;
    const fails = p < FAIL_LEVEL && share >= FAIL_SHARE;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { ...numbers, share },
      why:
        copied.length === 0
          ? sentence('findingNoCopies', { texts })
          : sentence('findingCopies', { copied: copied.length, texts, clusters: clusters.length }),
      ...(copied.length > 0 ? { innocent: sentence('innocentCopies') } : {}),
      reviews: copied.map(({ key }) => key).sort(),
      evidence: new Map(voices.map(({ key }) => [key, COPY_LOG_ODDS])),
    };
  },
};
