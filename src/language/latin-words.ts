import { codeOf, isLatin, keptLetterOf, LETTERS, mixOf, SPACE } from './alphabet';
import { bigramOf, bucketOf } from './ngrams';
import { type Folded, fold, LONGEST } from './normalise';
import { inHand } from './review-tables';

/** Buckets of what is heard: enough to keep what is learned apart. */
export const BITS = 18;

/** What nearly every English sentence is held together by. */
const english =
  'the and is it was of this my for not with but very are were they you that have had when all your i its be from if at has would than just';

/** The same of German, French, Italian, Spanish, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Turkish, Indonesian: none is an English word. */
const others = `aber auch auf das dem den der ein eine einen für habe ich ist mir mit nicht nur oder sehr sich sie und von wie zu zum
  au aux avec bien ce cette de des du elle en est et il je la le les mais mon ne nous pas plus pour qui sa sont sur très tres un une vous
  al che ci con da del della di gli ho lo ma molto nel per più sono una è
  como el es esta este las los mi muy más mas para pero por que sin su todo
  com da não nao muito os um uma é mais ao na
  een het ik voor maar niet zijn goed
  och det att som jag är inte för på med mycket af ikke jeg på til
  jest nie się że bardzo ale bir çok bu için ama yang dan ini saya tidak`;

const negations =
  'not no never none nothing nobody neither nor without hardly barely cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint';

// What comes from another file a compiler takes for a constant only under a name of this one.
const [{ letters }, latin, pair, bucket, codes, mixes] = [inHand, isLatin, bigramOf, bucketOf, codeOf, mixOf];
const shift = 32 - BITS;

/** What a word tells besides: bits. */
const ENGLISH = 1;
const OTHER = 2;
const NEGATES = 4;
/** Above them so many bits of a word's hash, by which it is told from others in its bucket. */
const KIND_BITS = 3;
const markOf = (hash: number): number => (hash & 0x1fff) << KIND_BITS;
/** By bucket the word that tells something. */
const kinds = new Uint16Array(1 << BITS);

function tell(word: string, kind: number): void {
  const { length } = fold(word);
  let hash = 0;
  for (let i = 1; i < length - 1; i++) hash = pair(mixes[letters[i] as number] as number, hash);
  const at = bucket(hash, shift);
  kinds[at] = (kinds[at] as number) | markOf(hash) | kind;
}

let areWordsRead = false;
/** Reads the words that tell something, where they were not read before: not before a language model is wanted, since a worker mostly starts for something else. */
export function readyLatinWords(): void {
  if (areWordsRead) return;
  areWordsRead = true;
  for (const [kind, words] of [
    [ENGLISH, english],
    [OTHER, others],
    [NEGATES, negations],
  ] as const) {
    for (const word of words.split(/\s+/)) tell(word, kind);
  }
}

/** Stand inside of a word (don't, don’t), or between words or parts of one (well-made); neither ends a clause. */
const JOINS = 1;
const PARTS = 2;
const between = new Uint8Array(LETTERS);
for (const sign of "'’`´") between[keptLetterOf(sign.codePointAt(0) as number)] = JOINS;
between[keptLetterOf('-'.charCodeAt(0))] = PARTS;
between[SPACE] = PARTS;

/** Latin letters that English does not have. */
const isAccented = (code: number): boolean => code >= 0xdf && code < 0x250;

/** Before the first word of a clause stands this instead of a word, and with this a word is marked that a negation may turn. */
const EDGE = 0x51ed270b;
const TURNED = 0x2545f491;
/** Words after a negation that it may turn. */
const REACH = 3;

/** The buckets of what was heard last. */
export const heard = new Uint32Array(3 * (LONGEST + 1));

/** What `hearWords` answers for a text in another language than English. */
export const FOREIGN = -1;

/**
 * Hears the words of a folded text in Latin letters, the text in hand, into `heard`: each by itself, with the word before it, and marked where a negation stands
 * before it; and its signs (!, a picture) by themselves, which end a clause. How many there are; FOREIGN where more words are of other languages, or have
 * letters that English has not, than are English. After `readyLatinWords`.
 */
export function hearWords({ length }: Folded): number {
  let count = 0;
  let word = 0;
  let before = EDGE;
  let negated = 0;
  let accents = 0;
  let foreign = 0;
  // The last letter is the end, which ends a word.
  for (let i = 1; i < length; i++) {
    const letter = letters[i] as number;
    if (latin(letter)) {
      word = pair(mixes[letter] as number, word);
      continue;
    }
    const kind = between[letter];
    if (kind === JOINS) continue;
    if (kind !== PARTS && isAccented(codes[letter] as number)) {
      word = pair(mixes[letter] as number, word);
      accents++;
      continue;
    }
    if (word !== 0) {
      const at = bucket(word, shift);
      const found = kinds[at] as number;
      const tells = (found ^ markOf(word)) >> KIND_BITS === 0 ? found : 0;
      foreign += accents > 0 || (tells & OTHER) !== 0 ? 1 : -(tells & ENGLISH);
      heard[count++] = at;
      heard[count++] = bucket(pair(word, before), shift);
      if (negated > 0) {
        heard[count++] = bucket(pair(word, TURNED), shift);
        negated--;
      }
      if ((tells & NEGATES) !== 0) negated = REACH;
      before = word;
      word = 0;
      accents = 0;
    }
    if (kind === PARTS) continue;
    if (i < length - 1) heard[count++] = bucket(mixes[letter] as number, shift);
    before = EDGE;
    negated = 0;
  }
  return foreign > 0 ? FOREIGN : count;
}
