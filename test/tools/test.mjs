/** `npm test`: set-up, then every check, whatever the others say. The last line is `tests: N passed, M failed`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, run, setUp } from './setup.mjs';

let passed = 0;
let failed = 0;
const outcome = new Map();
/** What failed, said again at the end: who sees only the end of a long output must see it. */
const faults = [];
/** What passed only when it was tried again. */
const again = [];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one stage, which resolves to how many of its checks passed and failed, and prints its name, counts and time. */
async function stage(name, needs, work) {
  const since = Date.now();
  const lacking = needs.find((each) => outcome.get(each) !== true);
  let result = { passed: 0, failed: 1 };
  if (lacking) console.log(`not run: ${lacking} failed`);
  else
    try {
      result = await work();
    } catch (error) {
      console.log(error);
    }
  passed += result.passed;
  failed += result.failed;
  outcome.set(name, result.failed === 0);
  if (result.failed > 0) faults.push(...(result.faults ?? [name]));
  console.log(`── ${name}: ${result.passed} passed, ${result.failed} failed (${seconds(since)})\n`);
}

/** A check that is one yes or no: its output is worth reading only when it fails. */
const script =
  (...names) =>
  async () => {
    for (const name of names) {
      const { code, output } = await run('npm', ['run', '-s', ...name.split(' ')]);
      if (code === 0) continue;
      console.log(output.trim());
      return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  };

/** A line for each failed test of a file, with the first line of its reason. */
const faultsOf = ({ name, message, status, assertionResults }) => {
  const said = (title, reason) => `${relative(root, name)} > ${title}: ${reason.split('\n')[0]}`;
  const failed = assertionResults.filter((each) => each.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [said('the file', message)];
  return failed.map(({ fullName, failureMessages }) => said(fullName, failureMessages.join(' ')));
};

/** A vitest run, counted test by test; a file that cannot be loaded and a crash count as failures too. */
const vitest = (name, report, reporter) => async () => {
  const file = join(root, '.output', report);
  rmSync(file, { force: true });
  const reporters = ['default', 'json', ...(reporter ? [reporter] : [])].map((each) => `--reporter=${each}`);
  const { code, output } = await run('npm', ['run', '-s', name, '--', ...reporters, `--outputFile.json=${file}`]);
  console.log(output.trim());
  again.push(...(output.match(/^passed at the second try: .*$/gm) ?? []));
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  const bad = numFailedTests + broken.length;
  const failed = bad === 0 && (code !== 0 || numPassedTests === 0) ? 1 : bad;
  return { passed: numPassedTests, failed, ...(bad > 0 && { faults: testResults.flatMap(faultsOf) }) };
};

const start = Date.now();
await stage('set-up', [], async () => {
  const missing = await setUp(['chromium', 'firefox', 'font']);
  return { passed: 1, failed: missing.includes('firefox') ? 1 : 0 };
});
// Without packages nothing below can run; without a browser or Firefox everything else still can.
const ready = existsSync(join(root, 'node_modules/.bin/wxt')) ? [] : ['set-up'];
// Side by side is what fills one core each; the unit tests fill all of them by themselves.
const rules = async () => {
  await stage('lint', ready, script('lint'));
  await stage('import rules', ready, script('deps'));
  await stage('dead code', ready, script('dead'));
};
await Promise.all([stage('types', ready, script('types')), rules()]);
await stage('build', ready, script('build', 'build:gallery'));
await stage('bundle', ['build'], script('bundle'));
await stage('unit tests', ready, vitest('unit', 'unit.json'));
await Promise.all([
  stage('package', ['build'], script('lint:package')),
  stage('browser tests', ['build'], vitest('e2e', 'e2e.json', './test/e2e/second-tries.ts')),
]);

for (const each of again) console.log(each);
for (const fault of faults) console.log(`failed: ${fault}`);
console.log(`in ${seconds(start)}`);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
