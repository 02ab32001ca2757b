import type { AspectId } from 'src/domain/aspects';
import type { Rules } from './lexicon';
import { MOST_TAGS, meet, SET, TagSet } from './tag-set';
import { type Reader, TAGS_FROM, TAGS_TO, type Tokens } from './tokens';

export type RuleLabel = 'negative' | 'mid' | 'positive' | 'by-words';

/** What makes an aspect: see `Rules` of the lexicon. */
export interface Rule {
  readonly aspect: AspectId;
  /** Place among the rules of its aspect; the first that fits counts. */
  readonly order: number;
  readonly label: RuleLabel;
  readonly here: TagSet;
  readonly near: TagSet;
  readonly notHere: TagSet;
  readonly notNear: TagSet;
}

/** The rules in one table, in the order of the tag a part must have for them to be worth a look. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** Of each rule the four sets of tags: here, not here, near, not near. */
  readonly sets: Int32Array;
  /** Of each tag the first of its rules; the next tag's is the end of them. */
  readonly starts: Uint16Array;
  /** The tags that have rules: a clause without any names no aspect. */
  readonly filed: Int32Array;
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
  for (const condition of conditions) {
    const [, mark = '', name = ''] = /^(!?@?)(\w+)$/.exec(condition) ?? [];
    const tag = tags.get(name);
    if (tag === undefined || tag >= MOST_TAGS) throw new UnreadableRule(`${aspect}: ${source}: ${condition}`);
    const set = { '': here, '@': near, '!': notHere, '!@': notNear }[mark] ?? here;
    set.add(tag);
    if (mark === '') own.push(name);
  }
  const under = tags.get(own.find((name) => !frequent.has(name)) ?? own[0] ?? '');
  if (under === undefined) throw new UnreadableRule(`${aspect}: ${source}: no tag of its own`);
  return { rule: { aspect, order, label, here, near, notHere, notNear }, under };
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
    [here, notHere, near, notNear].flatMap((set) => [...set.numbers]),
  );
  const filed = TagSet.of([...byTag.keys()].filter((tag) => (byTag[tag]?.length ?? 0) > 0));
  return { rules, sets: Int32Array.from(sets), starts, filed: filed.numbers };
}

const ROW = 4 * SET;
const NOT_HERE = SET;
const NEAR = 2 * SET;
const NOT_NEAR = 3 * SET;

/** Whether a set that stands by itself has all tags of one in a table. */
const holds = (set: Int32Array, table: Int32Array, at: number): boolean =>
  (((table[at] as number) & ~(set[0] as number)) |
    ((table[at + 1] as number) & ~(set[1] as number)) |
    ((table[at + 2] as number) & ~(set[2] as number)) |
    ((table[at + 3] as number) & ~(set[3] as number))) ===
  0;

/** Whether a rule fits a part of a clause with these tags; those `near` it hold its own too. */
const fits = (sets: Int32Array, rule: number, here: Int32Array, near: Int32Array): boolean =>
  holds(here, sets, rule * ROW) &&
  !meet(sets, rule * ROW + NOT_HERE, here) &&
  holds(near, sets, rule * ROW + NEAR) &&
  !meet(sets, rule * ROW + NOT_NEAR, near);

/** A part of a clause: its tokens [from, to) and the set of their tags. */
export interface Part {
  readonly set: Int32Array;
  from: number;
  to: number;
}

/** The rules that fit a part, `count` of them: for each aspect the first. Shared by all calls. */
export interface Judged {
  readonly rules: Rule[];
  count: number;
}
const judged: Judged = { rules: [], count: 0 };

/** What judging needs of a clause: its tokens, what their numbers mean, and the tags of it and of the clauses shortly before. */
export interface Surroundings {
  readonly tokens: Tokens;
  readonly reader: Reader;
  readonly near: Int32Array;
}

/** The aspects of a part of a clause and how they are judged, in the order of its words. */
export function judge(compiled: CompiledRules, part: Part, { tokens, reader, near }: Surroundings): Judged {
  const { rows, tags } = reader;
  judged.count = 0;
  if (!meet(part.set, 0, compiled.filed)) return judged;
  for (let i = part.from; i < part.to; i++) {
    const token = tokens.list[i] as number;
    const end = rows[token + TAGS_TO] as number;
    for (let k = rows[token + TAGS_FROM] as number; k < end; k++) {
      judgeTag(compiled, tags[k] as number, part.set, near);
    }
  }
  return judged;
}

function judgeTag({ rules, sets, starts }: CompiledRules, tag: number, here: Int32Array, near: Int32Array): void {
  const end = starts[tag + 1] as number;
  for (let rule = starts[tag] as number; rule < end; rule++) {
    if (fits(sets, rule, here, near)) keep(rules[rule] as Rule);
  }
}

function keep(rule: Rule): void {
  for (let i = 0; i < judged.count; i++) {
    const known = judged.rules[i] as Rule;
    if (known.aspect !== rule.aspect) continue;
    if (rule.order < known.order) judged.rules[i] = rule;
    return;
  }
  judged.rules[judged.count++] = rule;
}
