/**
 * `npm run bench:campaigns [-- options]`: what the trust engine makes of shops with and without planted campaigns, every figure of
 * issue 4 beside its floor and aim. A black box over `assess()`.
 *
 * --only a,b    parts (clean, campaigns) or groups of campaigns (praise, hostile, ballots, invented) or kinds (edited-copies, …)
 * --shops N     pseudo-shops of the shared set; our own set gets a quarter (default 120 and 30; the issue asks for 400)
 * --shares      campaigns at 10, 20 and 40% too (a quarter of the shops), not only at the 30% that is judged
 * --seed N      other windows, other campaigns (default 1)
 * --set own|jd  one set only
 * --data DIR    where the shared review texts are (default ../shared/reviews; without them our own set alone is measured)
 * --json FILE   every figure and table as JSON
 *
 * While building a signal: `npm run bench:campaigns -- --shops 40 --only clean,edited-copies`.
 */
import { writeFileSync } from 'node:fs';
import { dataDirectory } from 'src/language/training/train';
import { isGenuine, ownRows, type Row, sharedRows } from './campaigns/corpus';
import { kinds } from './campaigns/kinds';
import { measureCampaigns } from './campaigns/part-campaigns';
import { measureClean } from './campaigns/part-clean';
import { cleanShops } from './campaigns/pollute';
import { type Part, printed, verdictOf } from './campaigns/report';
import { pseudoShops } from './campaigns/shops';

interface Ask {
  only: string[];
  shops: number;
  shares: boolean;
  seed: number;
  set?: string;
  json?: string;
  data: string;
}

function askFrom(args: readonly string[]): Ask {
  const after = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const [set, json] = [after('--set'), after('--json')];
  return {
    only: after('--only')?.split(',') ?? [],
    shops: Number(after('--shops') ?? 120),
    shares: args.includes('--shares'),
    seed: Number(after('--seed') ?? 1),
    ...(set === undefined ? {} : { set }),
    ...(json === undefined ? {} : { json }),
    data: dataDirectory(args),
  };
}

/** A set and how many of its shops are measured. */
function setsOf({ data, shops, set }: Ask): { name: string; rows: Row[]; count: number }[] {
  const shared = set === 'own' ? [] : sharedRows(data);
  if (shared.length === 0 && set !== 'own') process.stderr.write(`no shared reviews at ${data}: our own set alone\n`);
  return [
    { name: 'jd', rows: shared, count: shops },
    { name: 'own', rows: set === 'jd' ? [] : ownRows(), count: Math.ceil(shops / 4) },
  ].filter(({ rows }) => rows.length > 0);
}

async function* parts(ask: Ask): AsyncGenerator<Part> {
  const wants = (...names: string[]) => ask.only.length === 0 || names.some((name) => ask.only.includes(name));
  for (const { name, rows, count } of setsOf(ask)) {
    const some = kinds.filter(({ id, group }) => wants('campaigns', group, id));
    const title = `${name} (${rows.filter(isGenuine).length} genuine reviews)`;
    if (!wants('clean') && some.length === 0) continue;
    const shops = await cleanShops(pseudoShops(rows, count, ask.seed));
    if (wants('clean')) yield measureClean(title, shops);
    if (some.length === 0) continue;
    yield measureCampaigns(
      title,
      shops,
      { rows, seed: ask.seed },
      { only: (kind) => some.includes(kind), shares: ask.shares },
    );
  }
}

const ask = askFrom(process.argv.slice(2));
const all: Part[] = [];
const start = performance.now();
for await (const part of parts(ask)) {
  all.push(part);
  console.log(printed(part));
}
const missed = all.flatMap(({ title, figures }) =>
  figures.filter((one) => verdictOf(one) === 'MISSED').map(({ id }) => `${title.split(':')[0]}: ${id}`),
);
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s; ${missed.length} figures miss their floor`);
for (const one of missed) console.log(`  MISSED ${one}`);
if (ask.json) writeFileSync(ask.json, `${JSON.stringify(all, null, 1)}\n`);
