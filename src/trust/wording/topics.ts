import { goodsWords, holding, kindred, passingWords } from './vocabulary/goods';
import { indexWords } from './word-index';

/** The kinds of goods that can be told from their words. */
const kinds = Object.keys(goodsWords);

// Not one of the kinds.
const PASSING = -1;
const words = indexWords([
  ...kinds.flatMap((name, value) => (goodsWords[name] ?? '').split(' ').map((word) => ({ word, value }))),
  ...passingWords.split(' ').map((word) => ({ word, value: PASSING })),
]);

/** The kinds of goods that a folded text names, as bits by their order. */
export function goodsIn(folded: string): number {
  let found = 0;
  for (let i = 0; i < folded.length; i++) {
    const entry = words.at(folded, i);
    if (!entry) continue;
    // `1 << value` holds 31 kinds; the list is no longer, and a test says so.
    if (entry.value !== PASSING) found |= 1 << entry.value;
    i += entry.word.length - 1;
  }
  return found;
}

// A kind that a third of those who name it name together with the goods belongs to them: laces to shoes, screens to phones.
const TOGETHER = 1 / 3;
// The goods of a set are named by one in seven of its texts at least, and by so many at least: else their buyers have other words for
// them, and the few that the list knows name what lies beside.
const TOPIC_SHARE = 1 / 7;
const TOPIC_TEXTS = 10;

const bitOf = (kind: string): number => 1 << kinds.indexOf(kind);
const kin = kinds.map((name) =>
  kindred
    .filter((group) => group.includes(name))
    .reduce((mask, group) => group.reduce((all, one) => all | bitOf(one), mask), 0),
);

/** By kind, what its reviews speak of beside it. */
const beside = kinds.map((name, kind) =>
  (holding[name] ?? []).reduce((mask, one) => mask | bitOf(one), kin[kind] ?? 0),
);

/** The numbers of the bits that are set. */
function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}

/** Counts the bits that are set, each in its place. */
function addBits(mask: number, counts: number[]): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest);
    counts[bit] = (counts[bit] ?? 0) + 1;
  }
}

/**
 * The kinds of goods that a set is about, by its titles and what its texts name most; 0 where that cannot be told. `naming`: what the texts
 * name that name any; `texts`: how many there are with the others.
 */
export function topicOf(titles: readonly string[], naming: readonly number[], texts = naming.length): number {
  const named = kinds.map(() => 0);
  for (const mask of naming) addBits(mask, named);
  const enough = Math.max(TOPIC_TEXTS, TOPIC_SHARE * texts);
  let topic = titles.reduce((mask, title) => mask | goodsIn(title), 0);
  // A title whose goods hardly any buyer names speaks of a gift or of a use.
  if (!bitsOf(topic).some((kind) => (named[kind] ?? 0) >= enough)) {
    const most = Math.max(...named);
    if (most >= enough) topic |= 1 << named.indexOf(most);
  }
  if (topic === 0) return 0;
  for (const kind of bitsOf(topic)) topic |= beside[kind] ?? 0;
  return topic | relatedTo(topic, named, naming);
}

function relatedTo(topic: number, named: readonly number[], texts: readonly number[]): number {
  const together = kinds.map(() => 0);
  for (const mask of texts) {
    if ((mask & topic) === 0) continue;
    addBits(mask, together);
  }
  return named.reduce(
    (mask, count, kind) => (count > 0 && (together[kind] ?? 0) >= TOGETHER * count ? mask | (1 << kind) : mask),
    0,
  );
}

/** How many of these texts name one and the same kind of goods or its kin, at most. */
export function mostAlike(texts: readonly number[]): number {
  const counts = kinds.map((_, kind) => texts.filter((mask) => (mask & ((kin[kind] ?? 0) | (1 << kind))) !== 0).length);
  return Math.max(0, ...counts);
}
