/** `npm run train -- --data DIR`: makes the weights files in assets/language from labelled texts. Same texts, same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { NoData, type Row, readData } from './dataset';
import { encodeWeights } from './encode';
import { accuracyOf, aucOf, confidentAccuracy } from './metrics';
import { withoutNear } from './near-duplicates';
import { cutFor, packedScores, polarityRecipe, temperatureFor, trainPolarity, truthOf } from './recipe';

/** A class is given to this share of reviews, the surest; the others are `unsure` (issue 3: right in .975 of the cases at least). */
const ANSWERED = 0.8;

const assets = new URL('../../../assets/language/', import.meta.url);
const say = (line: string) => process.stderr.write(`train: ${line}\n`);

/** The `--data` directory, meant from where the user stands (npm runs scripts in the repository). */
export function dataDirectory(args: readonly string[]): string {
  const at = args.indexOf('--data');
  return resolve(process.env.INIT_CWD ?? process.cwd(), (at < 0 ? undefined : args[at + 1]) ?? '../shared/reviews');
}

/** What is trained on: nothing that is nearly the same as a text the figures are measured on. */
export function trainingRows(directory: string): Row[] {
  const rows = ['os10.train', 'waimai.train', 'laptop-clauses-sentiment.train'].flatMap(
    (name) => readData(directory, name).rows,
  );
  const measured = ['os10.dev', 'waimai.dev', 'jd-shoes.dev'].flatMap((name) => readData(directory, name).rows);
  const texts = (list: readonly Row[]) => list.map(({ text }) => text);
  const kept = withoutNear(texts(rows), texts(measured));
  return rows.filter(
    (
      (set) => (_, index) =>
        set.has(index)
    )(new Set(kept)),
  );
}

function main(): void {
  const directory = dataDirectory(process.argv.slice(2));
  const rows = trainingRows(directory);
  say(`${rows.length} texts`);
  const model = trainPolarity(rows, polarityRecipe);
  const dev = readData(directory, 'os10.dev').rows;
  const truth = dev.map(truthOf);
  const scores = packedScores(
    model,
    dev.map(({ text }) => text),
  );
  model.temperature = temperatureFor(scores, truth);
  model.cut = cutFor(scores, model.temperature, ANSWERED);
  const file = encodeWeights(model);
  mkdirSync(assets, { recursive: true });
  writeFileSync(new URL('polarity.zh.bin', assets), file);
  say(`polarity.zh.bin: ${file.length} bytes, ${gzipSync(file).length} gzipped`);
  const figures = [accuracyOf(scores, truth), aucOf(scores, truth), confidentAccuracy(scores, truth, ANSWERED)];
  say(
    `os10.dev ${figures.map((figure) => figure.toFixed(4)).join(' / ')}; temperature ${model.temperature}, cut ${model.cut}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof NoData ? 2 : 1;
  }
}
