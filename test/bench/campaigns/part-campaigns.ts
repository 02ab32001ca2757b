import type { Kind } from './kinds';
import { kinds } from './kinds';
import { type CleanShop, campaign, type Planting, type Polluted } from './pollute';
import { type Figure, type Part, percent, range, shown } from './report';
import { isChinese } from './shops';
import { auc, bootstrap, mean, quantile } from './stats';

/** The share at which the issue judges, and those that show how it grows. */
const JUDGED = 0.3;
const otherShares = [0.1, 0.2, 0.4] as const;

/** Shops whose rating could be given before and after. */
const rated = (rows: readonly Polluted[]): Polluted[] =>
  rows.filter(({ clean, polluted }) => clean.adjusted !== undefined && polluted.adjusted !== undefined);

const plainShift = ({ clean, polluted }: Polluted): number => (polluted.plain ?? 0) - (clean.plain ?? 0);
const adjustedShift = ({ clean, polluted }: Polluted): number => (polluted.adjusted ?? 0) - (clean.adjusted ?? 0);
const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + Math.abs(one), 0);

/** Σ|adjusted − adjusted clean| / Σ|plain − plain clean| over shops. */
export const ratioOf = (rows: readonly Polluted[]): number =>
  total(rated(rows).map(adjustedShift)) / total(rated(rows).map(plainShift));

/** Mean size of the shift of the adjusted rating, stars. */
const shiftOf = (rows: readonly Polluted[]): number => mean(rated(rows).map((row) => Math.abs(adjustedShift(row))));

const detectionOf = (rows: readonly Polluted[], below: number): number =>
  mean(rows.map(({ polluted }) => (polluted.integrity < below ? 1 : 0)));

const aucOf = (rows: readonly Polluted[]): number =>
  auc(
    rows.map(({ polluted }) => polluted.integrity),
    rows.map(({ clean }) => clean.integrity),
  );

const head = [
  'kind',
  'share',
  'plain shift',
  'adjusted shift',
  '|adjusted|',
  'ratio',
  '90%',
  'detected',
  '90%',
  'AUC',
  'too few',
  'who speaks',
];

/** The signals that warn of or fail polluted shops most often. */
function speakers(rows: readonly Polluted[]): string {
  const counts = new Map<string, number>();
  for (const { polluted } of rows) {
    for (const [signal, verdict] of Object.entries(polluted.verdicts)) {
      if (verdict === 'warn' || verdict === 'fail') counts.set(signal, (counts.get(signal) ?? 0) + 1);
    }
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return most.map(([signal, count]) => `${signal} ${Math.round((100 * count) / rows.length)}%`).join(', ');
}

function line(kind: Kind, share: number, rows: readonly Polluted[], below: number): string[] {
  const detection = (some: readonly Polluted[]) => detectionOf(some, below);
  return [
    `${kind.group === 'praise' ? '' : `[${kind.group}] `}${kind.id}`,
    percent(share),
    shown(mean(rated(rows).map(plainShift))),
    shown(mean(rated(rows).map(adjustedShift))),
    shown(shiftOf(rows)),
    shown(ratioOf(rows), 2),
    range(bootstrap(rows, ratioOf), 2),
    percent(detection(rows)),
    range(bootstrap(rows, detection), 2),
    shown(aucOf(rows)),
    String(rows.length - rated(rows).length),
    speakers(rows),
  ];
}

/** Mean over kinds of a figure of each. */
const overKinds = (some: readonly Kind[], of: (rows: readonly Polluted[]) => number) => (rows: readonly Polluted[]) =>
  mean(some.map(({ id }) => of(rows.filter(({ kind }) => kind === id))).filter((one) => !Number.isNaN(one)));

function figure(id: string, rows: readonly Polluted[], of: (rows: readonly Polluted[]) => number, bounds: Bounds) {
  const [floor, aim, better] = bounds;
  return { id, reached: of(rows), interval: bootstrap(rows, of), floor, aim, better };
}
type Bounds = [floor: number, aim: number, better: Figure['better']];

function figuresOf(rows: readonly Polluted[], some: readonly Kind[]): Figure[] {
  const of = (group: Kind['group']) => some.filter((kind) => kind.group === group);
  const worst = (list: readonly Kind[]) => (all: readonly Polluted[]) =>
    Math.max(...list.map(({ id }) => shiftOf(all.filter(({ kind }) => kind === id))));
  const [praise, hostile, ballots, invented] = [of('praise'), of('hostile'), of('ballots'), of('invented')];
  const judged = [...praise, ...hostile];
  return [
    ...(praise.length > 0
      ? [figure('praise: mean ratio over kinds', rows, overKinds(praise, ratioOf), [0.4, 0.2, 'lower'])]
      : []),
    ...(invented.length > 0
      ? [figure('cash-back wording of our own: ratio', rows, overKinds(invented, ratioOf), [0.4, 0.2, 'lower'])]
      : []),
    ...(ballots.length > 0
      ? [figure('default ballots: |adjusted shift|', rows, overKinds(ballots, shiftOf), [0.02, 0, 'lower'])]
      : []),
    ...(hostile.length > 0
      ? [
          figure('hostile: mean |adjusted shift|', rows, overKinds(hostile, shiftOf), [0.15, 0.07, 'lower']),
          figure('hostile: worst kind |adjusted shift|', rows, worst(hostile), [0.15, 0.07, 'lower']),
        ]
      : []),
    ...(judged.length > 0
      ? [figure('AUC of integrity, praise and hostile', rows, overKinds(judged, aucOf), [0.9, 0.97, 'higher'])]
      : []),
  ];
}

/** Asked for: which kinds, and whether the other shares too. */
export interface CampaignAsk {
  only: (kind: Kind) => boolean;
  shares: boolean;
}

/** Plants every kind of campaign in every shop, and says how far the plain and the adjusted rating move, and what is noticed. */
export async function measureCampaigns(
  set: string,
  all: readonly CleanShop[],
  planting: Omit<Planting, 'index'>,
  ask: CampaignAsk,
): Promise<Part> {
  const shops = all.filter(({ shop }) => isChinese(shop.lines));
  const below = quantile(
    shops.map(({ outcome }) => outcome.integrity),
    0.05,
  );
  const some = kinds.filter((kind) => ask.only(kind) && (kind.id !== 'padded-rows' || hasPadded(planting)));
  // The other shares show a trend; a quarter of the shops is enough for that.
  const fewer = shops.filter((_, index) => index % 4 === 0);
  const lines: string[][] = [];
  const judged: Polluted[] = [];
  for (const kind of some) {
    for (const share of ask.shares ? [...otherShares, JUDGED].sort() : [JUDGED]) {
      const rows = await campaign(share === JUDGED ? shops : fewer, kind, share, planting);
      if (share === JUDGED) judged.push(...rows);
      lines.push(line(kind, share, rows, below));
    }
  }
  return {
    title: `campaigns, ${set}: ${shops.length} shops, planted share of the final set; 5th percentile of clean integrity ${shown(below, 1)}`,
    table: [head, ...lines],
    figures: figuresOf(judged, some),
  };
}

const hasPadded = ({ rows }: Omit<Planting, 'index'>): boolean => rows.some(({ tag }) => tag === 'padded');
