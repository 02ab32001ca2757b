/**
 * `npm run lint:package`: what Mozilla's own linter says of the Firefox package. Needs `npm run build`. Every error fails, and every warning
 * that is not a library's, known by where it comes from and why it does no harm here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import linter from 'addons-linter';

const build = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** Warnings we cannot mend: the linter's code, what stands at the place it names, and why it is harmless. */
const known = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/,
    why: 'Preact’s dangerouslySetInnerHTML, which nothing of ours uses (test/architecture.test.ts)',
  },
  {
    code: 'DANGEROUS_EVAL',
    at: /\.jitless\|\|.{0,120}Function\(``\)/,
    why: 'zod’s probe for compiling schemas, which `jitless` ends before it is reached',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    why: 'the linter reckons with Firefox for Android, where we are not offered: no `gecko_android` in the manifest',
  },
];

/** The code around the place a message names: minified files are a few very long lines. */
function around({ file, line = 1, column = 0 }) {
  const text = readFileSync(join(build, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - 200), column + 200);
}

const isKnown = (message) =>
  known.some(({ code, at }) => code === message.code && (at === undefined || at.test(around(message))));

const { errors, warnings } = await linter
  .createInstance({ config: { _: [build], logLevel: 'fatal', stack: false, output: 'none' }, runAsBinary: false })
  .run();
const ours = warnings.filter((warning) => !isKnown(warning));
for (const { code, file, line, column, message } of [...errors, ...ours])
  console.error(`${code} ${file ?? ''}:${line ?? ''}:${column ?? ''} ${message}`);
console.log(
  `Firefox package: ${errors.length} errors, ${ours.length} warnings of ours, ${warnings.length - ours.length} of libraries`,
);
if (errors.length + ours.length > 0) process.exitCode = 1;
