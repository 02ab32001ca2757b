import { readFileSync } from 'node:fs';
import { createLanguage } from '..';
import { isOfThisShop } from '../aspects';
import { eachPlace, TAG_ROWS } from '../aspects/net';
import { SET } from '../aspects/tag-set';
import { clauseTable, inHand } from '../review-tables';

/** What the reader of aspects hears of a text: at each place the buckets of the pair and of the character alone, and the tags of its words. */
export interface Heard {
  readonly pairs: readonly number[];
  readonly singles: readonly number[];
  readonly tags: readonly number[];
}

/** What was heard of the text read last, as one stretch. */
function heardNow(): Heard {
  const pairs: number[] = [];
  const singles: number[] = [];
  const tags = new Set<number>();
  for (let clause = 0; clause < clauseTable.count; clause++) {
    if (!isOfThisShop(clause)) continue;
    eachPlace(inHand.letters, clauseTable.froms[clause] ?? 0, clauseTable.tos[clause] ?? 0, (pair, single) => {
      pairs.push(pair);
      singles.push(single);
    });
    for (let tag = 0; tag < TAG_ROWS; tag++) {
      if ((((clauseTable.sets[SET * clause + (tag >> 5)] ?? 0) >>> (tag & 31)) & 1) === 1) tags.add(tag);
    }
  }
  return { pairs, singles, tags: [...tags] };
}

/** Hears texts as the reader of aspects does, but each, however long, as one stretch. */
export function hearAll(texts: readonly string[]): Heard[] {
  const weights = readFileSync(new URL('../../../assets/language/polarity.zh.bin', import.meta.url));
  const language = createLanguage(new Uint8Array(weights));
  return texts.map((text) => {
    language.classify(text);
    return heardNow();
  });
}
