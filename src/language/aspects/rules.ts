import { type AspectId, aspectIds } from 'src/domain/aspects';
import type { Rules } from './lexicon';
import { MOST_TAGS, SET, TagSet } from './tag-set';
import { type Reader, TAGS_FROM, TAGS_TO, TOKEN_ROW, tokenList } from './tokens';

/** What a rule can say, by number. */
export const ruleLabels = ['negative', 'mid', 'positive', 'by-words'] as const;
type RuleLabel = (typeof ruleLabels)[number];

/** What makes an aspect: see `Rules` of the lexicon. */
interface Rule {
  /** Its place among the aspects. */
  readonly aspect: number;
  /** Place among the rules of its aspect; the first that fits counts. */
  readonly order: number;
  readonly label: RuleLabel;
  readonly here: TagSet;
  readonly near: TagSet;
  readonly notHere: TagSet;
  readonly notNear: TagSet;
  readonly need: number;
}

/** The rules in tables, in the order of the tag a part must have for them to be worth a look. */
export interface CompiledRules {
  /** Of each rule its aspect, by its place in `aspectIds`, its order and its label, by its place in `ruleLabels`. */
  readonly aspects: Uint8Array;
  readonly orders: Uint8Array;
  readonly labels: Uint8Array;
  /** Of each rule the four sets of tags: here, near, not here, not near. */
  readonly sets: Int32Array;
  /** Of each rule one more tag it needs, `MOST_TAGS` higher if it may be near: most rules do not fit for want of it. */
  readonly needs: Uint8Array;
  /** Of each tag the first of its rules; the next tag's is the end of them. */
  readonly starts: Uint16Array;
}

const labels: Readonly<Record<string, RuleLabel>> = { '+': 'positive', '-': 'negative', '~': 'mid', '=': 'by-words' };

/** Tags most reviews have: a rule is filed under another of its tags where it has one. */
const frequent = new Set(['GOOD', 'BAD', 'FAST', 'SLOW', 'MID', 'SELLER', 'SELF', 'PAY', 'GIVE', 'SEND']);

/** A rule names a tag that no lexicon has, has no tag of its own part, or a label that is none. */
export class UnreadableRule extends Error {}

interface Filed {
  readonly rule: Rule;
  readonly under: number;
}

function compileRule(aspect: AspectId, source: string, order: number, tags: ReadonlyMap<string, number>): Filed {
  const [sign = '', ...conditions] = source.split(' ');
  const label = labels[sign];
  if (!label) throw new UnreadableRule(`${aspect}: ${source}`);
  const [here, near, notHere, notNear] = [new TagSet(), new TagSet(), new TagSet(), new TagSet()];
  const own: string[] = [];
  const nearby: string[] = [];
  for (const condition of conditions) {
    const [, mark = '', name = ''] = /^(!?@?)(\w+)$/.exec(condition) ?? [];
    const tag = tags.get(name);
    if (tag === undefined || tag >= MOST_TAGS) throw new UnreadableRule(`${aspect}: ${source}: ${condition}`);
    const set = { '': here, '@': near, '!': notHere, '!@': notNear }[mark] ?? here;
    set.add(tag);
    if (mark === '') own.push(name);
    else if (mark === '@') nearby.push(name);
  }
  const under = tags.get(own.find((name) => !frequent.has(name)) ?? own[0] ?? '');
  if (under === undefined) throw new UnreadableRule(`${aspect}: ${source}: no tag of its own`);
  const close =
    [...own, ...nearby].find((name) => tags.get(name) !== under && !frequent.has(name)) ??
    [...own, ...nearby].find((name) => tags.get(name) !== under);
  const need = close === undefined ? under : (tags.get(close) ?? 0) + (own.includes(close) ? 0 : MOST_TAGS);
  return { rule: { aspect: aspectIds.indexOf(aspect), order, label, here, near, notHere, notNear, need }, under };
}

/** Turns the rules of all families into bit sets. Throws UnreadableRule. */
export function compileRules(families: readonly Rules[], tags: ReadonlyMap<string, number>): CompiledRules {
  const byTag: Rule[][] = Array.from({ length: tags.size }, () => []);
  for (const family of families) {
    for (const [aspect, sources] of Object.entries(family) as [AspectId, readonly string[]][]) {
      for (const [order, source] of sources.entries()) {
        const { rule, under } = compileRule(aspect, source, order, tags);
        byTag[under]?.push(rule);
      }
    }
  }
  const rules = byTag.flat();
  const starts = new Uint16Array(tags.size + 1);
  for (const [tag, own] of byTag.entries()) starts[tag + 1] = (starts[tag] ?? 0) + own.length;
  const sets = rules.flatMap(({ here, notHere, near, notNear }) =>
    [here, near, notHere, notNear].flatMap((set) => [...set.numbers]),
  );
  return {
    aspects: Uint8Array.from(rules, ({ aspect }) => aspect),
    orders: Uint8Array.from(rules, ({ order }) => order),
    labels: Uint8Array.from(rules, ({ label }) => ruleLabels.indexOf(label)),
    sets: Int32Array.from(sets),
    needs: Uint8Array.from(rules, ({ need }) => need),
    starts,
  };
}

/** Whether a tag has rules; a clause without any such names no aspect. */
export const hasRules = ({ starts }: CompiledRules, tag: number): boolean =>
  (starts[tag + 1] as number) > (starts[tag] as number);

/** Set in what a token does if one of its tags has rules (vocabulary.ts). */
export const FILED = 128;

/** Tags of a part, and after them those of it and of the clauses shortly before: as the sets of a rule stand. */
const AROUND = 2 * SET;
const ROW = 2 * AROUND;
/** There are fewer rules than this many bits count. */
const NEED_SHIFT = 16;

/** The tags of the part in hand, and after them those of it and around it; a buffer of its own never moves in memory. */
export const around = new Int32Array(new ArrayBuffer(4 * AROUND));

/** A part of a clause: its tokens [from, to). */
export interface Part {
  from: number;
  to: number;
}

/** The rules that fit a part, `count` of them: for each aspect the first. Shared by all calls. */
export interface Judged {
  readonly rules: Uint16Array;
  count: number;
  /** The aspects of these rules: a bit for each, by its place in `aspectIds`. */
  aspects: number;
}
const judged: Judged = { rules: new Uint16Array(aspectIds.length), count: 0, aspects: 0 };

/**
 * Of each token the rules filed under its tags, in their order: a list of them all, with what a rule needs (`CompiledRules`) above
 * NEED_SHIFT bits, and by the number of a token where its rules begin; those of the next are the end of them.
 */
function rulesByToken({ rows, tags }: Reader, { starts, needs }: CompiledRules) {
  const list: number[] = [];
  const begins = new Uint32Array(rows.length / TOKEN_ROW + 1);
  for (let token = 0; token < rows.length; token += TOKEN_ROW) {
    for (let k = rows[token + TAGS_FROM] as number; k < (rows[token + TAGS_TO] as number); k++) {
      const tag = tags[k] as number;
      for (let rule = starts[tag] as number; rule < (starts[tag + 1] as number); rule++) {
        list.push(rule | ((needs[rule] as number) << NEED_SHIFT));
      }
    }
    begins[token / TOKEN_ROW + 1] = list.length;
  }
  return { list: Int32Array.from(list), begins };
}

/** Makes `judge`, which tells the aspects of a part of a clause and how they are judged, in the order of its words; see `Part`. */
export function judging(reader: Reader, compiled: CompiledRules) {
  const { list: filed, begins } = rulesByToken(reader, compiled);
  const { aspects, orders, sets: setTable } = compiled;
  const [tokens, tokenShift, ruleBits, shift] = [tokenList, Math.log2(TOKEN_ROW), (1 << NEED_SHIFT) - 1, NEED_SHIFT];
  const [size, width] = [AROUND, ROW];

  /** Keeps a rule that fits, unless one of its aspect that comes before it is kept. */
  function keep(rule: number): void {
    const aspect = aspects[rule] as number;
    if (((judged.aspects >>> aspect) & 1) === 0) {
      judged.aspects |= 1 << aspect;
      judged.rules[judged.count++] = rule;
      return;
    }
    for (let i = 0; i < judged.count; i++) {
      const known = judged.rules[i] as number;
      if (aspects[known] !== aspect) continue;
      if ((orders[rule] as number) < (orders[known] as number)) judged.rules[i] = rule;
      return;
    }
  }

  return function judge({ from, to }: Part): Judged {
    // A table is a constant for a compiler inside of two loops only where it has a name inside of the function.
    const rules = filed;
    const sets = setTable;
    const tags = around;
    const firsts = begins;
    const list = tokens;
    judged.count = 0;
    judged.aspects = 0;
    for (let i = from; i < to; i++) {
      const token = (list[i] as number) >> tokenShift;
      const end = firsts[token + 1] as number;
      for (let at = firsts[token] as number; at < end; at++) {
        const entry = rules[at] as number;
        const need = entry >>> shift;
        if ((((tags[need >>> 5] as number) >>> (need & 31)) & 1) === 0) continue;
        const rule = entry & ruleBits;
        const wanted = rule * width;
        const unwanted = wanted + size;
        let faults = 0;
        for (let k = 0; k < size; k += 2) {
          const present = tags[k] as number;
          const more = tags[k + 1] as number;
          faults |= ((sets[wanted + k] as number) & ~present) | ((sets[unwanted + k] as number) & present);
          faults |= ((sets[wanted + k + 1] as number) & ~more) | ((sets[unwanted + k + 1] as number) & more);
        }
        if (faults === 0) keep(rule);
      }
    }
    return judged;
  };
}
