import { degrees, lukewarm, negations, phrases, strengths } from './english-words';
import { LONGEST } from './normalise';
import { type Polarity, polarityFrom, unknown } from './polarity';

const values = new Map<string, number>();
for (const [strength, words] of Object.entries(strengths)) {
  for (const word of words.split(/\s+/)) values.set(word, Number(strength));
}
const turning = new Set(negations.split(' '));
const tepid = new Set(lukewarm.split(' '));
const phraseValues = Object.entries(phrases).map(([phrase, value]) => ({ words: phrase.split(' '), value }));
const phrasesByFirst = new Map<string, typeof phraseValues>();
for (const entry of phraseValues) {
  const [first = ''] = entry.words;
  phrasesByFirst.set(
    first,
    [...(phrasesByFirst.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
  );
}

/** How far back a negation still turns a word ("not at all very good"). */
const REACH = 3;
/** A turned word says less than its opposite: "not bad" is not "good". */
const TURNED = -0.7;
/** What follows "but" is what the writer came to say. */
const AFTER_BUT = 1.4;
const BEFORE_BUT = 0.7;

interface Said {
  /** Words that judge, in order. */
  values: number[];
  tepid: number;
}

function phraseAt(words: readonly string[], index: number): { words: readonly string[]; value: number } | undefined {
  return phrasesByFirst
    .get(words[index] ?? '')
    ?.find((entry) => entry.words.every((word, k) => words[index + k] === word));
}

function isTurned(words: readonly string[], index: number): boolean {
  let turns = 0;
  for (let k = Math.max(0, index - REACH); k < index; k++) {
    const word = words[k] ?? '';
    // A negation reaches no farther than the next judging word.
    if (word === '.' || values.has(word)) turns = 0;
    else if (turning.has(word.replace("'", '')) || word.endsWith("n't")) turns++;
  }
  return turns % 2 === 1;
}

/** What one clause says, word by word. */
function readClause(words: readonly string[]): Said {
  const said: Said = { values: [], tepid: 0 };
  for (let i = 0; i < words.length; i++) {
    const phrase = phraseAt(words, i);
    if (phrase) {
      if (phrase.value !== 0) said.values.push(phrase.value);
      i += phrase.words.length - 1;
      continue;
    }
    const word = words[i] ?? '';
    if (tepid.has(word)) said.tepid++;
    const degree = degrees[words[i - 1] ?? ''] ?? 1;
    const value = values.get(word);
    // "too" before a quality is a complaint, whatever the quality (too small, too sweet).
    if (value !== undefined)
      said.values.push(value * (isTurned(words, i) ? TURNED : 1) * (degree < 0 && value < 0 ? -degree : degree));
    else if (words[i - 1] === 'too' && !isTurned(words, i - 1) && /^[a-z]{3,}$/.test(word)) said.values.push(-1);
  }
  return said;
}

/** Log odds per square root of the summed strengths; 1.1 makes "good" .89 and "good and well made" .96. */
const STEEPNESS = 1.1;

/** Lukewarm words, or praise and blame in balance, make a review mid from here on. */
const MID = 0.45;

/**
 * What an English text says, by words, negation and "but": a lexicon of this project, for pages in English. Any string is answered in
 * time linear in its first LONGEST units; a text without a judging word is `unsure`.
 */
export function englishPolarity(text: string, sure: number): Polarity {
  const words = (
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .replace(/[’`]/g, "'")
      .match(/[a-z]+(?:['-][a-z]+)*|\d+|[.!?;]/g) ?? []
  ).map((word) => (/^[.!?;]$/.test(word) ? '.' : word));
  const but = Math.max(words.lastIndexOf('but'), words.lastIndexOf('however'), words.lastIndexOf('except'));
  const before = readClause(but < 0 ? words : words.slice(0, but));
  const after = but < 0 ? { values: [], tepid: 0 } : readClause(words.slice(but + 1));
  const weighted = [
    ...before.values.map((value) => value * (but < 0 ? 1 : BEFORE_BUT)),
    ...after.values.map((value) => value * AFTER_BUT),
  ];
  const tepidWords = before.tepid + after.tepid;
  if (weighted.length === 0 && tepidWords === 0) return { ...unknown };
  const sum = weighted.reduce((total, value) => total + value, 0);
  const size = weighted.reduce((total, value) => total + Math.abs(value), 0);
  const logOdds = size === 0 ? 0 : (STEEPNESS * sum) / Math.sqrt(size);
  // Praise and blame of equal size, or lukewarm words, make a mid review.
  const balance = size === 0 ? 1 : 1 - Math.abs(sum) / size;
  const mid = Math.min(0.9, 0.1 + 0.55 * balance + (0.5 * tepidWords) / (tepidWords + weighted.length));
  return polarityFrom(logOdds, mid, { sure, mid: MID });
}
