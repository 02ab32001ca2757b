import type { CleanShop } from './pollute';
import { type Part, percent } from './report';
import { bootstrap, mean, quantile } from './stats';

/** How far the adjusted rating of a shop without a campaign lies from its plain one. */
const distances = (shops: readonly CleanShop[]): number[] =>
  shops.flatMap(({ outcome: { plain, adjusted } }) =>
    plain === undefined || adjusted === undefined ? [] : [Math.abs(adjusted - plain)],
  );

const share = (shops: readonly CleanShop[], fits: (shop: CleanShop) => boolean): number =>
  mean(shops.map((shop) => (fits(shop) ? 1 : 0)));

/** What is said of shops that nobody tampered with. */
export function measureClean(set: string, shops: readonly CleanShop[]): Part {
  const having = (verdict: string) => (some: readonly CleanShop[]) =>
    share(some, ({ outcome }) => Object.values(outcome.verdicts).includes(verdict as 'warn'));
  const rows = [
    {
      id: 'clean: median |adjusted − plain|',
      of: (some: readonly CleanShop[]) => quantile(distances(some), 0.5),
      floor: 0.05,
      aim: 0.02,
    },
    {
      id: 'clean: p95 |adjusted − plain|',
      of: (some: readonly CleanShop[]) => quantile(distances(some), 0.95),
      floor: 0.2,
      aim: 0.1,
    },
    { id: 'clean: any fail', of: having('fail'), floor: 0.05, aim: 0.02 },
    { id: 'clean: any warn', of: having('warn'), floor: 0.2, aim: 0.1 },
  ];
  const signals = Object.keys(shops[0]?.outcome.verdicts ?? {});
  const of = (signal: string, verdict: string) =>
    percent(share(shops, ({ outcome }) => outcome.verdicts[signal] === verdict));
  const tooFew = shops.length - distances(shops).length;
  return {
    title: `clean shops, ${set}: ${shops.length} shops, ${tooFew} without a rating`,
    table: [
      ['signal', 'pass', 'warn', 'fail', 'not tested'],
      ...signals.map((signal) => [signal, ...['pass', 'warn', 'fail', 'not-tested'].map((one) => of(signal, one))]),
    ],
    figures: rows.map(({ id, of: figure, floor, aim }) => ({
      id,
      reached: figure(shops),
      interval: bootstrap(shops, figure),
      floor,
      aim,
      better: 'lower' as const,
    })),
  };
}
