import type { AspectId } from 'src/domain/aspects';
import type { Rules } from './lexicon';

/** Tags as a bit set of four words. */
export type TagSet = Int32Array;
export const MOST_TAGS = 128;
export const emptySet = (): TagSet => new Int32Array(MOST_TAGS / 32);
export const addTag = (set: TagSet, tag: number): void => {
  set[tag >> 5] = (set[tag >> 5] ?? 0) | (1 << (tag & 31));
};
export const hasTag = (set: TagSet, tag: number): boolean => ((set[tag >> 5] ?? 0) & (1 << (tag & 31))) !== 0;
export const addAll = (set: TagSet, other: TagSet): void => {
  for (let i = 0; i < set.length; i++) set[i] = (set[i] ?? 0) | (other[i] ?? 0);
};

export type RuleLabel = 'negative' | 'mid' | 'positive' | 'by-words';

interface Rule {
  readonly aspect: AspectId;
  readonly label: RuleLabel;
  readonly here: TagSet;
  readonly near: TagSet;
  readonly notHere: TagSet;
  readonly notNear: TagSet;
}

/** The rules of one aspect, in order. */
export type CompiledRules = readonly (readonly Rule[])[];

const labels: Readonly<Record<string, RuleLabel>> = { '+': 'positive', '-': 'negative', '~': 'mid', '=': 'by-words' };

/** A rule names a tag that no lexicon has, or a label that is none. */
export class UnreadableRule extends Error {}

function compileRule(aspect: AspectId, source: string, tags: ReadonlyMap<string, number>): Rule {
  const [sign = '', ...conditions] = source.split(' ');
  const label = labels[sign];
  if (!label) throw new UnreadableRule(`${aspect}: ${source}`);
  const rule: Rule = { aspect, label, here: emptySet(), near: emptySet(), notHere: emptySet(), notNear: emptySet() };
  for (const condition of conditions) {
    const [, mark = '', name = ''] = /^(!?@?)(\w+)$/.exec(condition) ?? [];
    const tag = tags.get(name);
    if (tag === undefined) throw new UnreadableRule(`${aspect}: ${source}: ${condition}`);
    const set = { '': rule.here, '@': rule.near, '!': rule.notHere, '!@': rule.notNear }[mark] ?? rule.here;
    addTag(set, tag);
  }
  return rule;
}

/** Turns the rules of all families into bit sets. Throws UnreadableRule. */
export function compileRules(families: readonly Rules[], tags: ReadonlyMap<string, number>): CompiledRules {
  return families.flatMap((rules) =>
    (Object.entries(rules) as [AspectId, readonly string[]][]).map(([aspect, sources]) =>
      sources.map((source) => compileRule(aspect, source, tags)),
    ),
  );
}

const holds = (set: TagSet, wanted: TagSet): boolean => wanted.every((bits, i) => ((set[i] ?? 0) & bits) === bits);
const meets = (set: TagSet, others: TagSet): boolean => others.some((bits, i) => ((set[i] ?? 0) & bits) !== 0);

/** The aspects of a part of a clause: for each, the label of the first rule that fits. */
export function judge(rules: CompiledRules, here: TagSet, near: TagSet): { aspect: AspectId; label: RuleLabel }[] {
  const found: { aspect: AspectId; label: RuleLabel }[] = [];
  for (const ofAspect of rules) {
    const rule = ofAspect.find(
      (one) => holds(here, one.here) && holds(near, one.near) && !meets(here, one.notHere) && !meets(near, one.notNear),
    );
    if (rule) found.push({ aspect: rule.aspect, label: rule.label });
  }
  return found;
}
