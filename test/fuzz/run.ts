/**
 * `npm run fuzz [-- --count 10000 --seed 1 --shared 0.02 --only WORD --recipe JSON --trust 1000 --replica 1000]`: reads mutants of saved pages and prints
 * mutants, exceptions, fabricated values, parts the worker would refuse, readings over budget, and time. Each fault is printed with its recipe,
 * shrunk. Then assesses so many stores with torn reviews (0: none), and lets files of five devices arrive in so many orders (0: none), and a
 * twentieth as often in five databases.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { budget, isFault, judged, mutated, type Verdict } from './mutant';
import { type Recipe, recipes } from './recipe';
import { ownSeeds, type Seed, sharedSeeds } from './seeds';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: process.env.SEED ?? '20261122' },
    shared: { type: 'string', default: '0.02' },
    only: { type: 'string', default: '' },
    recipe: { type: 'string' },
    faults: { type: 'string', default: '20' },
    trust: { type: 'string', default: '1000' },
    replica: { type: 'string', default: '1000' },
  },
});

const own = ownSeeds().filter(({ name }) => name.includes(values.only));
const saved = Number(values.shared) > 0 ? sharedSeeds().filter(({ name }) => name.includes(values.only)) : [];
const seeds: Seed[] = [...own, ...saved];

/** Saved pages are a hundred times larger than ours: they get their share of the mutants, whatever their number. */
function seedIndex(): fc.Arbitrary<number> {
  const ofOurs = fc.integer({ min: 0, max: Math.max(0, own.length - 1) });
  if (saved.length === 0) return ofOurs;
  const ofSaved = fc.integer({ min: own.length, max: seeds.length - 1 });
  const share = own.length === 0 ? 1 : Number(values.shared);
  return fc.oneof(
    { arbitrary: ofOurs, weight: Math.round((1 - share) * 1000) },
    { arbitrary: ofSaved, weight: Math.round(share * 1000) },
  );
}

const verdictOf = (recipe: Recipe): Verdict => {
  const seed = seeds[recipe.seed];
  if (!seed) throw new Error(`there is no page ${recipe.seed}`);
  return judged(mutated(seed, recipe), seed, recipe.anyShop);
};

/** The same fault with as few changes as it needs. */
function shrunk(recipe: Recipe): Recipe {
  for (const part of ['text', 'dom'] as const)
    for (let index = recipe[part].length - 1; index >= 0; index--) {
      const fewer = { ...recipe, [part]: recipe[part].filter((_, at) => at !== index) };
      if (isFault(verdictOf(fewer))) recipe = fewer;
    }
  return recipe;
}

function tell(recipe: Recipe): void {
  const least = shrunk(recipe);
  const { exception, fabricated, refused, overBudget, work } = verdictOf(least);
  console.log(`\n${seeds[least.seed]?.name}\n  --recipe '${JSON.stringify(least)}'`);
  if (exception) console.log(`  threw ${exception.split('\n').slice(0, 4).join(' | ')}`);
  for (const { path, value } of fabricated.slice(0, 5))
    console.log(`  fabricated ${path}: ${JSON.stringify(value)?.slice(0, 200)}`);
  if (refused.length > 0) console.log(`  refused ${refused.join(', ')}`);
  if (overBudget && work) console.log(`  ${work.total} steps for a page of ${Math.round(work.size)}`);
}

const sum = { mutants: 0, exceptions: 0, fabricated: 0, refused: 0, overBudget: 0 };
const most = { ratio: 0, slice: 0, ms: 0, ratioOf: '', sliceOf: '', msOf: '' };

function count(recipe: Recipe, verdict: Verdict, ms: number): void {
  const name = seeds[recipe.seed]?.name ?? '';
  sum.mutants++;
  sum.exceptions += verdict.exception === undefined ? 0 : 1;
  sum.fabricated += verdict.fabricated.length;
  sum.refused += verdict.refused.length;
  sum.overBudget += verdict.overBudget ? 1 : 0;
  if (ms > most.ms) Object.assign(most, { ms, msOf: `${name} --recipe '${JSON.stringify(recipe)}'` });
  if (!verdict.work) return;
  const ratio = (verdict.work.total - budget.base) / verdict.work.size;
  if (ratio > most.ratio) Object.assign(most, { ratio, ratioOf: name });
  const slice = verdict.work.slice / verdict.work.size;
  if (verdict.work.size > 500 && slice > most.slice) Object.assign(most, { slice, sliceOf: name });
}

function run(all: readonly Recipe[]): void {
  const start = process.cpuUsage();
  let told = 0;
  for (const recipe of all) {
    const before = performance.now();
    const verdict = verdictOf(recipe);
    count(recipe, verdict, performance.now() - before);
    if (isFault(verdict) && told++ < Number(values.faults)) tell(recipe);
  }
  const { user, system } = process.cpuUsage(start);
  console.log(
    `\n${sum.mutants} mutants of ${own.length} own and ${saved.length} saved pages (seed ${values.seed}): ${sum.exceptions} exceptions, ${sum.fabricated} fabricated values, ` +
      `${sum.refused} refused parts, ${sum.overBudget} over budget; ${((user + system) / 1e6).toFixed(0)} s of processor time`,
  );
  console.log(
    `most steps for each element ${most.ratio.toFixed(0)} (${most.ratioOf}); most between two pauses ${most.slice.toFixed(1)} (${most.sliceOf}); longest ${most.ms.toFixed(0)} ms (${most.msOf})`,
  );
  if (sum.exceptions + sum.fabricated + sum.refused + sum.overBudget > 0) process.exitCode = 1;
}

const none = { text: [], dom: [] };
if (values.recipe) run([JSON.parse(values.recipe) as Recipe]);
else {
  console.log('without a change:');
  run(
    seeds.flatMap((_, seed) => [
      { seed, anyShop: false, ...none },
      { seed, anyShop: true, ...none },
    ]),
  );
  for (const key of Object.keys(sum)) sum[key as keyof typeof sum] = 0;
  const numRuns = Number(values.count);
  if (numRuns > 0) {
    console.log('\nmutants:');
    run(fc.sample(recipes(seedIndex()), { numRuns, seed: Number(values.seed) }));
  }
}

/** Properties that are tests: the same ones, with more runs. */
function runTests(title: string, runs: string, files: readonly string[]): void {
  if (values.recipe || Number(runs) === 0) return;
  console.log(`\n${title}:`);
  const env = { ...process.env, RUNS: runs, SEED: values.seed };
  if (spawnSync('npx', ['vitest', 'run', ...files], { stdio: 'inherit', env }).status !== 0) process.exitCode = 1;
}

runTests('torn reviews', values.trust, ['test/fuzz/trust.test.ts']);
runTests('several devices', values.replica, ['test/replica/converge.test.ts', 'test/replica/arrival.test.ts']);
