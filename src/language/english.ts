import { englishModel } from './english-table';
import { BITS, heard } from './latin-words';
import { type Polarity, polarityFrom, sigmoid, unknown } from './polarity';
import { eachBucket, LEVELS, twoAt, VALUES } from './sparse-rows';

/** By bucket its two weights as `twoAt` has them, one higher; 0 where it is not known. */
const twoOf = new Uint8Array(1 << BITS);
/** By this number what it says for positive and for mid. */
const ofPraise = Int8Array.from({ length: VALUES * VALUES + 1 }, (_, two) =>
  two === 0 ? 0 : Math.floor((two - 1) / VALUES) - LEVELS,
);
const ofMid = Int8Array.from({ length: VALUES * VALUES + 1 }, (_, two) =>
  two === 0 ? 0 : ((two - 1) % VALUES) - LEVELS,
);

let isFilled = false;
function fill(): void {
  isFilled = true;
  let row = 0;
  eachBucket(englishModel.buckets, (bucket) => {
    twoOf[bucket] = twoAt(englishModel.weights, row++) + 1;
  });
}

const { praise, mid, midCut } = englishModel;

/** Of what was heard last: the log odds that it is positive rather than negative and that it is mid, 0 where nothing of it is known, and how much of it is. */
const odds = { praise: 0, mid: 0, known: 0 };

/** Sums up what was heard of an English text, so many things. */
function sumUp(count: number): void {
  if (!isFilled) fill();
  let praiseSum = 0;
  let midSum = 0;
  let known = 0;
  for (let i = 0; i < count; i++) {
    const two = twoOf[heard[i] as number] as number;
    praiseSum += ofPraise[two] as number;
    midSum += ofMid[two] as number;
    known += Number(two !== 0);
  }
  odds.known = known;
  odds.praise = 0;
  odds.mid = 0;
  if (known === 0) return;
  // A longer text says no more than a shorter, and less where more of it is not known.
  const loudness = 1 / Math.sqrt(count);
  odds.praise = praise.bias + praise.scale * praiseSum * loudness;
  odds.mid = mid.bias + mid.scale * midSum * loudness;
}

/**
 * What an English text says of which so much was `heard`, by a linear model over its words that learned from this project's own reviews; `unsure` where none of
 * them is known.
 */
export function englishPolarity(count: number, sure: number): Polarity {
  sumUp(count);
  if (odds.known === 0) return { ...unknown };
  return polarityFrom(odds.praise, sigmoid(odds.mid), { sure, mid: midCut });
}

/** Log odds from which on a clause is praise or blame. From .3 to 1 all were nearly as good on texts held back. */
const CLEAR = 0.5;

/** Whether a clause praises or blames, of which so much was `heard`; undefined where it is not clear. */
export function clauseSays(count: number): 'positive' | 'negative' | undefined {
  sumUp(count);
  if (Math.abs(odds.praise) < CLEAR) return undefined;
  return odds.praise > 0 ? 'positive' : 'negative';
}
