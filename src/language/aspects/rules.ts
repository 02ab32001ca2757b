import type { AspectId } from 'src/domain/aspects';
import type { Rules } from './lexicon';
import { MOST_TAGS, TagSet } from './tag-set';

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

/** The rules by the tag a part must have for them to be worth a look. */
export interface CompiledRules {
  readonly byTag: readonly (readonly Rule[])[];
  /** The tags that have rules: a clause without any names no aspect. */
  readonly filed: TagSet;
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
  const filed = new TagSet();
  for (const rules of families) {
    for (const [aspect, sources] of Object.entries(rules) as [AspectId, readonly string[]][]) {
      for (const [order, source] of sources.entries()) {
        const { rule, under } = compileRule(aspect, source, order, tags);
        byTag[under]?.push(rule);
        filed.add(under);
      }
    }
  }
  return { byTag, filed };
}

/** A part of a clause: its words [from, to) and the set of their tags. */
export interface Part {
  readonly set: TagSet;
  from: number;
  to: number;
}

/** What judging needs of a word: its tags. */
interface Word {
  readonly tags: readonly number[];
  readonly set: TagSet;
}

const found: Rule[] = [];

/**
 * The aspects of a part of a clause: for each, the label of the first rule that fits. `near` holds the part's own tags too. The list is
 * shared by all calls.
 */
export function judge(rules: CompiledRules, part: Part, words: readonly Word[], near: TagSet): readonly Rule[] {
  found.length = 0;
  const { set, from, to } = part;
  if (!set.meets(rules.filed)) return found;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.set.meets(rules.filed)) for (const tag of word.tags) judgeTag(rules.byTag[tag] ?? [], set, near);
  }
  return found;
}

function judgeTag(rules: readonly Rule[], set: TagSet, near: TagSet): void {
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as Rule;
    if (set.holds(rule.here) && near.holds(rule.near) && !set.meets(rule.notHere) && !near.meets(rule.notNear)) {
      keep(rule);
    }
  }
}

function keep(rule: Rule): void {
  for (let i = 0; i < found.length; i++) {
    const known = found[i];
    if (known?.aspect !== rule.aspect) continue;
    if (rule.order < known.order) found[i] = rule;
    return;
  }
  found.push(rule);
}
