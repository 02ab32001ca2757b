/**
 * `npm run bench:language [-- --data DIR] [--write] [--only speed]`: every figure issue 3 asks for, beside its floor and aim; `--write` puts
 * them into the model card, `--only speed` measures load time and speed alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createLanguage } from 'src/language';
import { NoData, readData } from 'src/language/training/dataset';
import { dataDirectory } from 'src/language/training/train';
import { loadWeights } from 'src/language/weights';
import { type LanguageFigure, measureAspects, measureCases, measureMid, measureReal } from './language-aspects';
import { heldReviews, measureEnglish } from './language-english';
import { measureClauses, measureKnownGoods, measureLeaveOneOut, measureUnseenGoods } from './language-polarity';
import { measureLoad, measureSpeed } from './language-speed';

const assets = new URL('../../assets/language/', import.meta.url);
const card = new URL('MODEL.md', assets);
const LIMIT = 40 * 1024;

function verdictOf({ reached, floor, aim }: LanguageFigure): string {
  if (floor === undefined || aim === undefined) return '';
  // A floor above its aim belongs to a figure that is better when lower.
  const better = (bound: number) => (floor > aim ? reached <= bound : reached >= bound);
  if (better(aim)) return 'aim';
  return better(floor) ? 'floor' : 'MISSED';
}

const shown = (value: number | undefined) =>
  value === undefined ? '' : value >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(4)));

const rowOf = (figure: LanguageFigure): string =>
  `| ${figure.figure} | ${shown(figure.reached)} | ${shown(figure.floor)} | ${shown(figure.aim)} | ${verdictOf(figure)} |`;

async function* figures(directory: string, speedOnly: boolean): AsyncGenerator<LanguageFigure[]> {
  const bytes = new Uint8Array(readFileSync(new URL('polarity.zh.bin', assets)));
  const weights = loadWeights(bytes);
  const language = createLanguage(bytes);
  const textsOf = (rows: readonly { text: string }[]) => rows.map(({ text }) => text);
  const english = textsOf(heldReviews());
  await language.prepare(english);
  yield measureLoad(bytes);
  yield measureSpeed('Chinese', textsOf(readData(directory, 'os10.dev').rows), language);
  yield measureSpeed('English', english, language);
  if (speedOnly) return;
  yield [{ figure: 'polarity weights, bytes gzipped', reached: gzipSync(bytes).length, floor: LIMIT, aim: LIMIT - 1 }];
  yield measureKnownGoods(directory, weights);
  yield measureUnseenGoods(directory, weights);
  yield measureMid(directory);
  yield measureCases((text) => language.classify(text).aspects);
  yield measureReal(directory, (text) => language.classify(text).aspects);
  yield measureEnglish(language);
  yield measureAspects(directory);
  yield measureClauses(directory);
  yield measureLeaveOneOut(directory);
}

const marks = { start: '<!-- figures: npm run bench:language -- --write -->', end: '<!-- end of figures -->' };

function writeCard(lines: readonly string[]): void {
  const text = readFileSync(card, 'utf8');
  const [before = '', rest = ''] = text.split(marks.start);
  const [, after = ''] = rest.split(marks.end);
  writeFileSync(card, `${before}${marks.start}\n\n${lines.join('\n')}\n\n${marks.end}${after}`);
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const only = args.indexOf('--only');
  const speedOnly = only >= 0 && args[only + 1] === 'speed';
  if (speedOnly && args.includes('--write')) throw new Error('--write puts all figures into the card: not with --only');
  const lines = ['| figure | reached | floor | aim | |', '|---|---|---|---|---|'];
  for (const line of lines) console.log(line);
  for await (const some of figures(dataDirectory(args), speedOnly)) {
    for (const figure of some) {
      lines.push(rowOf(figure));
      console.log(rowOf(figure));
    }
  }
  if (args.includes('--write')) writeCard(lines);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench:language: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof NoData ? 2 : 1;
}
