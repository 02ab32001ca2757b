import { goodsWords, kindred } from './vocabulary/goods';

/** The kinds of goods that can be told from their words. */
const kinds = Object.keys(goodsWords);

interface Entry {
  word: string;
  kind: number;
  /** Latin words stand alone: `ring` is not in `during`. */
  latin: boolean;
}

/** Words by their first unit, longest first. */
const byFirst = new Map<number, Entry[]>();
const begins = new Uint8Array(0x10000);
kinds.forEach((name, kind) => {
  for (const word of (goodsWords[name] ?? '').split(' ')) {
    const first = word.charCodeAt(0);
    begins[first] = 1;
    const entries = byFirst.get(first) ?? [];
    entries.push({ word, kind, latin: /[a-z]$/u.test(word) });
    byFirst.set(first, entries);
  }
});
for (const entries of byFirst.values()) entries.sort((a, b) => b.word.length - a.word.length);

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function entryAt(folded: string, index: number): Entry | undefined {
  for (const entry of byFirst.get(folded.charCodeAt(index)) ?? []) {
    if (!folded.startsWith(entry.word, index)) continue;
    const end = index + entry.word.length;
    if (entry.latin && (isLetter(folded.charCodeAt(index - 1)) || isLetter(folded.charCodeAt(end)))) continue;
    return entry;
  }
  return undefined;
}

/** The kinds of goods that a folded text names, as bits by their order. */
export function goodsIn(folded: string): number {
  let found = 0;
  for (let i = 0; i < folded.length; i++) {
    if (begins[folded.charCodeAt(i)] === 0) continue;
    const entry = entryAt(folded, i);
    if (!entry) continue;
    // `1 << kind` holds 32 kinds; the list is shorter, and a test says so.
    found |= 1 << entry.kind;
    i += entry.word.length - 1;
  }
  return found;
}

// A kind that a third of those who name it name together with the goods belongs to them: laces to shoes, screens to phones.
const TOGETHER = 1 / 3;
// The goods of a set are named by a tenth of its texts at least, and by so many at least.
const TOPIC_SHARE = 0.1;
const TOPIC_TEXTS = 8;

const kin = kinds.map((name) =>
  kindred
    .filter((group) => group.includes(name))
    .reduce((mask, group) => group.reduce((all, one) => all | (1 << kinds.indexOf(one)), mask), 0),
);

const bitsOf = (mask: number): number[] => kinds.flatMap((_, kind) => (mask & (1 << kind) ? [kind] : []));

/** The kinds of goods that a set is about, by its titles and what its texts name most; 0 where that cannot be told. */
export function topicOf(titles: readonly string[], texts: readonly number[]): number {
  const named = kinds.map(() => 0);
  for (const mask of texts) for (const kind of bitsOf(mask)) named[kind] = (named[kind] ?? 0) + 1;
  const enough = Math.max(TOPIC_TEXTS, TOPIC_SHARE * texts.length);
  let topic = titles.reduce((mask, title) => mask | goodsIn(title), 0);
  // A title whose goods hardly any buyer names speaks of a gift or of a use.
  if (!bitsOf(topic).some((kind) => (named[kind] ?? 0) >= enough)) {
    const most = Math.max(...named);
    if (most >= enough) topic |= 1 << named.indexOf(most);
  }
  if (topic === 0) return 0;
  for (const kind of bitsOf(topic)) topic |= kin[kind] ?? 0;
  return topic | relatedTo(topic, named, texts);
}

function relatedTo(topic: number, named: readonly number[], texts: readonly number[]): number {
  const together = kinds.map(() => 0);
  for (const mask of texts) {
    if ((mask & topic) === 0) continue;
    for (const kind of bitsOf(mask)) together[kind] = (together[kind] ?? 0) + 1;
  }
  return named.reduce(
    (mask, count, kind) => (count > 0 && (together[kind] ?? 0) >= TOGETHER * count ? mask | (1 << kind) : mask),
    0,
  );
}
