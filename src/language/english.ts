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

/**
 * What an English text says of which so much was `heard`, by a linear model over its words that learned from this project's own reviews; `unsure` where none of
 * them is known.
 */
export function englishPolarity(count: number, sure: number): Polarity {
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
  if (known === 0) return { ...unknown };
  // A longer text says no more than a shorter.
  const loudness = 1 / Math.sqrt(known);
  const share = sigmoid(mid.bias + mid.scale * midSum * loudness);
  return polarityFrom(praise.bias + praise.scale * praiseSum * loudness, share, { sure, mid: midCut });
}
