import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewFacts } from '../facts';
import type { Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';
import { keysOf } from '../wording/telling';

// Fewer texts than this have no distribution to speak of.
const FEWEST = 30;
// Shorter texts crowd by nature, and around fifteen signs buyers stop where points begin.
const FROM = 18;
// Longer texts are too few to make a crowd.
const TO = 600;
// A band is as wide as an eighth of its length: what a writer with a set length hits.
const BAND = 1 / 8;
// On each side of it so many bands say what is usual there.
const FLANKS = 3;
// Honest lengths crowd by points and by chance more than a binomial says: neighbours agree as if drawn this many at a time.
const STRENGTH = 60;
// Pages cut long texts: a crowd of long ones that few texts are longer than is the page's doing
const CUT_FROM = 80;
const CUT_LONGER = 0.15;
// where half of it was cut at the same sign, or ends in dots; writers who are told a length hit it within a few signs.
const CUT_ALIKE = 0.5;
// Bands are tried one after the other; so many of them between FROM and TO do not overlap.
const BANDS = Math.ceil(Math.log(TO / FROM) / Math.log(1 + BAND));
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// A fail also needs a crowd that a reader would see.
const FAIL_SHARE = 0.15;
// A text of the crowd is as likely one of the expected ones as these are among all of the crowd; length alone weighs no more than this.
const MOST_AGAINST = -1.5;

interface Crowd {
  from: number;
  to: number;
  found: number;
  expected: number;
  p: number;
}

const widthOf = (from: number, to: number): number => Math.log((to + 0.5) / (from - 0.5));

/** How a band of lengths stands out from those around it. `upTo[n]`: texts of at most n signs. */
function crowdAt(from: number, upTo: readonly number[]): Crowd {
  const between = (low: number, high: number): number =>
    (upTo[Math.min(high, TO)] ?? 0) - (upTo[Math.max(low, 1) - 1] ?? 0);
  const to = from + Math.max(1, Math.round(from * BAND)) - 1;
  const low = Math.max(1, Math.floor(from / (1 + BAND) ** FLANKS));
  const high = Math.ceil(to * (1 + BAND) ** FLANKS);
  const found = between(from, to);
  const around = between(low, high) - found;
  const mean = widthOf(from, to) / widthOf(low, high);
  const p = Math.min(1, BANDS * betaBinomialTail(found, found + around, { mean, strength: STRENGTH }));
  return { from, to, found, expected: (around * mean) / (1 - mean), p };
}

const dots = /(?:…|\.\.|。。)\s*$/u;

/** Whether the texts of a crowd look cut by a page: at one length as shown, or with dots at the end. */
function areCut(texts: readonly ReviewFacts[], { from, to }: Crowd): boolean {
  const shown = texts.filter(({ bare }) => bare.length >= from && bare.length <= to).map(({ review }) => review.text);
  const lengths = new Map<number, number>();
  for (const { length } of shown) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const alike = Math.max(shown.filter((text) => dots.test(text)).length, ...lengths.values());
  return alike >= CUT_ALIKE * shown.length;
}

function largestCrowd(texts: readonly ReviewFacts[]): Crowd {
  const lengths = texts.map(({ bare }) => bare.length);
  const upTo = Array.from({ length: TO + 1 }, () => 0);
  for (const length of lengths) if (length <= TO) upTo[length] = (upTo[length] ?? 0) + 1;
  for (let i = 1; i <= TO; i++) upTo[i] = (upTo[i] ?? 0) + (upTo[i - 1] ?? 0);
  let best = crowdAt(FROM, upTo);
  for (let from = FROM + 1; from < TO; from++) {
    // A band begins with a text of that length.
    if (upTo[from] === upTo[from - 1]) continue;
    const crowd = crowdAt(from, upTo);
    const longer = lengths.length - (upTo[Math.min(crowd.to, TO)] ?? 0);
    if (crowd.p >= best.p) continue;
    const last = from > CUT_FROM && longer < CUT_LONGER * lengths.length;
    if (!last || !areCut(texts, crowd)) best = crowd;
  }
  return best;
}

/** Texts that are cut to one length, as the rest of the set leads nobody to expect. The null comes from the set itself. */
export const lengthDistribution: Signal = {
  id: 'length-distribution',
  family: 'wording',
  usableAlone: true,
  test({ reviews }) {
    const texts = reviews.filter(({ kind }) => kind === 'usable');
    if (texts.length < FEWEST) {
      const numbers = { texts: texts.length };
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts.length }), reviews: [] };
    }
    const crowd = largestCrowd(texts);
    const { from, to, found, p } = crowd;
    const expected = Math.round(crowd.expected);
    const unusual = p < WARN_LEVEL;
    const inside = unusual ? texts.filter(({ bare }) => bare.length >= from && bare.length <= to) : [];
    return {
      verdict: p < FAIL_LEVEL && found >= FAIL_SHARE * texts.length ? 'fail' : unusual ? 'warn' : 'pass',
      p,
      numbers: { crowd: found, from, to, expected, texts: texts.length },
      why: unusual
        ? sentence('findingLengths', { crowd: found, from, to, expected, texts: texts.length })
        : sentence('findingUsualLengths', { texts: texts.length }),
      ...(unusual ? { innocent: sentence('innocentLengths') } : {}),
      reviews: keysOf(inside),
      evidence: p < FAIL_LEVEL ? evidenceOf(inside, crowd) : new Map(),
    };
  },
};

function evidenceOf(inside: readonly ReviewFacts[], { found, expected }: Crowd): Map<ReviewKey, number> {
  const against = Math.max(MOST_AGAINST, Math.log(Math.max(expected, 1) / Math.max(found, 1)));
  return new Map(inside.map(({ key }) => [key, Math.min(0, against)]));
}
