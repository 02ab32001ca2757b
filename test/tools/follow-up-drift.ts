/**
 * `npx tsx test/tools/follow-up-drift.ts ../shared/reviews`: how often honest buyers' follow-ups are worse or better than their first
 * text, by the shipped language model. The reference drift of `follow-up-drift` is what this prints.
 */
import { readFileSync } from 'node:fs';
import type { Review } from 'src/domain/reading';
import { readData } from 'src/language/training/dataset';
import { wordsVote } from 'src/trust/classes';
import { createWordReader } from 'src/trust/word-reader';

const [directory = '../shared/reviews'] = process.argv.slice(2);
const reader = createWordReader(() => readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));
const totals = { pairs: 0, praisedFirst: 0, worse: 0, better: 0 };

for (const name of ['tmall-item.dev', 'taobao-shop.dev']) {
  const rows = readData(directory, name).rows as unknown as (Review & { text: string })[];
  const counts = { pairs: 0, praisedFirst: 0, worse: 0, better: 0 };
  for (const { text, followUp } of rows) {
    const said = reader.read({ text, ...(followUp ? { followUp } : {}) });
    const [first, later] = [said?.before && wordsVote(said.before), said?.before && wordsVote(said)];
    if (!first || !later) continue;
    counts.pairs++;
    if (first.class === 'good') counts.praisedFirst++;
    if (later.stars < first.stars) counts.worse++;
    if (later.stars > first.stars) counts.better++;
  }
  console.log(name, rows.filter(({ followUp }) => followUp).length, 'follow-ups', counts);
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += counts[key];
}
console.log('both', totals, `worse of those that praised first: ${(100 * totals.worse) / totals.praisedFirst}%`);
