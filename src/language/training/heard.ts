import { readFileSync } from 'node:fs';
import { createLanguage } from '..';
import { eachBucket, LABELS, TAG_ROWS } from '../aspects/net';
import type { FoundByRules } from '../aspects/net-sums';
import { listen } from '../aspects/stretch';
import { SET } from '../aspects/tag-set';
import { clauseTable, inHand } from '../review-tables';

/** What the reader of aspects hears of a text: buckets, tags, and what the rules found as rows among RULE_ROWS, with what its words do. */
export interface Heard {
  readonly buckets: readonly number[];
  readonly tags: readonly number[];
  readonly found: readonly number[];
  readonly does: number;
  /** Aspects, by number, that rules found only in clauses the network is not asked for. */
  readonly elsewhere: readonly number[];
}

interface HeardStretch extends Omit<Heard, 'elsewhere'> {
  readonly isAsked: boolean;
}

/** The aspect of a row of what the rules found. */
export const aspectOfRow = (row: number): number => Math.floor(row / LABELS);

function heardNow(clauses: Uint8Array, found: FoundByRules, isAsked: boolean): HeardStretch {
  const buckets: number[] = [];
  const tags = new Set<number>();
  let does = 0;
  for (const clause of clauses) {
    does |= clauseTable.does[clause] ?? 0;
    eachBucket(inHand.letters, clauseTable.froms[clause] ?? 0, clauseTable.tos[clause] ?? 0, (bucket) =>
      buckets.push(bucket),
    );
    for (let tag = 0; tag < TAG_ROWS; tag++) {
      if ((((clauseTable.sets[SET * clause + (tag >> 5)] ?? 0) >>> (tag & 31)) & 1) === 1) tags.add(tag);
    }
  }
  const rows = Array.from({ length: found.count }, (_, i) => LABELS * (found.aspects[i] ?? 0) + (found.labels[i] ?? 0));
  return { buckets, tags: [...tags], found: rows, does, isAsked };
}

/** The stretches of a text as one: those for which the network is asked, or where it is asked for none, all. */
function together(stretches: readonly HeardStretch[]): Heard | undefined {
  if (stretches.length === 0) return undefined;
  const asked = stretches.some(({ isAsked }) => isAsked);
  const own = stretches.filter(({ isAsked }) => isAsked === asked);
  const found = [...new Set(own.flatMap((one) => one.found))];
  const here = new Set(found.map(aspectOfRow));
  const others = stretches.filter(({ isAsked }) => isAsked !== asked).flatMap((one) => one.found.map(aspectOfRow));
  return {
    buckets: own.flatMap(({ buckets }) => buckets),
    tags: [...new Set(own.flatMap(({ tags }) => tags))],
    found,
    does: own.reduce((all, { does }) => all | does, 0),
    elsewhere: [...new Set(others)].filter((aspect) => !here.has(aspect)),
  };
}

/** Hears texts as the reader of aspects does; undefined for one in which it finds nothing to listen to. */
export function hearAll(texts: readonly string[]): (Heard | undefined)[] {
  const weights = readFileSync(new URL('../../../assets/language/polarity.zh.bin', import.meta.url));
  const language = createLanguage(new Uint8Array(weights));
  let stretches: HeardStretch[] = [];
  listen((clauses, found, isAsked) => stretches.push(heardNow(clauses, found, isAsked)));
  const all = texts.map((text) => {
    stretches = [];
    language.classify(text);
    return together(stretches);
  });
  listen();
  return all;
}
