/**
 * `npm run regexps [-- WORD]`: every regular expression under src, literal or put together with `new RegExp`, held against recheck, which
 * looks for texts that make an engine backtrack without end. What it finds is then asked of V8: the attack, as long as any text we keep
 * (or as `regexps-bounds.ts` says why a text cannot be longer there), must be answered at once. Exit code 1 otherwise.
 */
import { type AttackPattern, check } from 'recheck';
import { boundOf } from './regexps-bounds';
import { costOf, mostMs } from './regexps-cost';
import { expressions, madeAtStart } from './regexps-found';

/** The attack grown to so many characters. */
function attackOf({ pumps, suffix }: AttackPattern, length: number): string {
  const fixed = suffix.length + pumps.reduce((sum, { prefix }) => sum + prefix.length, 0);
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((length - fixed) / Math.max(1, once)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

const [word = ''] = process.argv.slice(2);
const written = expressions();
const known = new Set(written.map(({ source, flags }) => `${source}/${flags}`));
const made = (await madeAtStart()).filter(({ source, flags }) => !known.has(`${source}/${flags}`));
const all = [...written, ...made].filter(({ where }) => where.includes(word));
const sum = { findings: 0, slow: 0, undecided: 0, unmade: 0 };
for (const { where, source, flags } of all) {
  if (source === undefined) {
    sum.unmade++;
    console.log(`${where}: known only to a running program; those made while loading are among the others`);
    continue;
  }
  const found = await check(source, flags, { timeout: 15_000 });
  const told = `${where} /${source.slice(0, 120)}/${flags}`;
  if (found.status === 'unknown') {
    sum.undecided++;
    console.log(`${told}\n  not decided: ${found.error.kind}`);
  }
  if (found.status !== 'vulnerable') continue;
  sum.findings++;
  const { length, why } = boundOf(source);
  const cost = costOf(source, flags, attackOf(found.attack, length));
  if (cost > mostMs) sum.slow++;
  console.log(
    `${told}\n  ${found.complexity.summary}; ${cost.toFixed(1)} ms for ${length} characters${why ? ` (${why})` : ''}${cost > mostMs ? '  TOO LONG' : ''}`,
  );
}
console.log(
  `${all.length} regular expressions: ${sum.findings} that backtrack, ${sum.slow} of them too long; ${sum.undecided} not decided, ${sum.unmade} not known before they run`,
);
if (sum.slow > 0) process.exitCode = 1;
