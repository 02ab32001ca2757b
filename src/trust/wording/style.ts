import { glanceFor } from './glance';
import { fewWords, honestRepetition } from './style-curve';

/** How a text repeats itself: signs (Latin: words) it has, and the share of pairs of neighbours that stood there before. */
export interface Repetition {
  length: number;
  share: number;
}

const PLACES = 1 << 16;
/** In which text a pair was last seen; pairs that share a place are rare enough to make no difference. */
const seenIn = new Int32Array(PLACES);
let text = 0;

function begin(): void {
  text = (text + 1) | 0;
  if (text === 0) seenIn.fill(0);
}

/** Notes a pair of neighbours; 1 where it stood in the text before. */
function met(one: number, other: number): number {
  const mix = Math.imul((one << 16) ^ other, 0x9e3779b1);
  const place = (mix ^ (mix >>> 15)) & (PLACES - 1);
  if (seenIn[place] === text) return 1;
  seenIn[place] = text;
  return 0;
}

function pairsOfSigns(bare: string): number {
  begin();
  let seen = 0;
  let last = bare.charCodeAt(0);
  for (let i = 1; i < bare.length; i++) {
    const sign = bare.charCodeAt(i);
    seen += met(last, sign);
    last = sign;
  }
  return seen;
}

function pairsOfWords(words: readonly number[]): number {
  begin();
  let seen = 0;
  for (let i = 1; i < words.length; i++) seen += met(words[i - 1] as number, words[i] as number);
  return seen;
}

const hanSign = /\p{Script=Han}/u;
const wordSplit = /[^\p{L}\p{N}]+/u;

/** Words as numbers that tell them apart well enough. */
function wordCodes(raw: string): number[] {
  return raw
    .toLowerCase()
    .split(wordSplit)
    .filter((word) => word !== '')
    .map((word) => {
      let hash = 0;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash, 31) + word.charCodeAt(i);
      return (hash ^ (hash >>> 16)) & 0xffff;
    });
}

/** How a text repeats itself; `bare` is it without marks. `undefined` where it is too short to do so (under twelve signs or words). */
export function repetitionOf(raw: string, bare: string): Repetition | undefined {
  if (bare.length < fewWords) return undefined;
  if (hanSign.test(bare)) return { length: bare.length, share: pairsOfSigns(bare) / (bare.length - 1) };
  const words = wordCodes(raw);
  return words.length < fewWords
    ? undefined
    : { length: words.length, share: pairsOfWords(words) / (words.length - 1) };
}

/** How unusual a text's repetition is among honest texts of its length: beyond 98%, or beyond 99% of them. */
export function repetitionLevel({ length, share }: Repetition): 'usual' | 'high' | 'extreme' {
  let row = honestRepetition[0];
  for (const one of honestRepetition) if (length >= one.from) row = one;
  if (share > row.extreme) return 'extreme';
  return share > row.high ? 'high' : 'usual';
}

/**
 * A buyer who says that the text is written for its length or for points, or passed on from others: it tells little, whatever it says.
 */
const padding =
  /(?:凑|够|满|达到|写够|写满)[^,。]{0,4}字|字数?(?:够|不够|满|达标)|(?:好评|评价|评论)(?:的)?模[板版]|统一(?:的)?(?:评价|评论|好评|回复)|复制粘贴|粘贴复制|懒得(?:写|评|打字|想)|(?:攒|换|赚|拿|得|要|为了|领)(?:点|取|个|些)?(?:积分|京豆|豆豆|豆子|金币|淘金币)|当你看到这(?:段话|条评)|写评语花掉|每个(?:宝贝|商品|东西)都(?:写|评)|随便(?:写|评)|just (?:writing|typing) (?:this )?(?:to|for)|minimum (?:characters|words|length)|filler text/u;

/** One of these stands in every such saying, and in few texts else. */
const hint = glanceFor('字模版统贴懒豆币掉积随写当');

/** Whether a folded text says so of itself. */
export const tellsOfPadding = (folded: string): boolean => hint(folded) && padding.test(folded);
