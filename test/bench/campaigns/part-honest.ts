import { byProduct, isGenuine, type Row } from './corpus';
import { assessLines, type Outcome } from './evidence';
import { type Part, percent } from './report';
import { honestShop } from './simulate';
import { bootstrap, mean } from './stats';

interface Judged {
  product: string;
  verdicts: Outcome['verdicts'];
}

/** Honest shops simulated day by day: how often is one of them accused, by which signal? */
export async function measureHonest(set: string, rows: readonly Row[], count: number, seed: number): Promise<Part> {
  const products = [...byProduct(rows.filter(isGenuine))].filter(([, list]) => list.length >= 60);
  const judged: Judged[] = [];
  for (let index = 0; index < count; index++) {
    const [product, list] = products[index % products.length] ?? ['', []];
    const { verdicts } = await assessLines(honestShop(list, seed, index));
    judged.push({ product, verdicts });
  }
  const signals = Object.keys(judged[0]?.verdicts ?? {});
  const share = (fits: (verdicts: Outcome['verdicts']) => boolean) => (some: readonly Judged[]) =>
    mean(some.map(({ verdicts }) => (fits(verdicts) ? 1 : 0)));
  const rates = signals.map((signal) => ({
    signal,
    fail: share((verdicts) => verdicts[signal] === 'fail')(judged),
    warn: share((verdicts) => verdicts[signal] === 'warn')(judged),
    tested: share((verdicts) => verdicts[signal] !== 'not-tested')(judged),
  }));
  const worst = rates.reduce((most, one) => (one.fail > most.fail ? one : most), { signal: '–', fail: 0 });
  const bursts = share((verdicts) => verdicts['review-burst'] === 'warn' || verdicts['review-burst'] === 'fail');
  const any = share((verdicts) => Object.values(verdicts).includes('fail'));
  const anyWarn = share((verdicts) => Object.values(verdicts).includes('warn'));
  return {
    title: `simulated honest shops, ${set}: ${count} shops, variance/mean 1.5–5, launch decay, festivals ×3–10, weekdays`,
    table: [
      ['signal', 'warn', 'fail', 'tested'],
      ...rates.map(({ signal, fail, warn, tested }) => [signal, percent(warn), percent(fail), percent(tested)]),
    ],
    figures: [
      {
        id: 'worst signal: false fail',
        reached: worst.fail,
        floor: 0.0025,
        aim: 0.001,
        better: 'lower',
        note: worst.signal,
      },
      {
        id: 'any signal: false fail',
        reached: any(judged),
        interval: bootstrap(judged, any),
        floor: 0.03,
        aim: 0.01,
        better: 'lower',
      },
      {
        id: 'review-burst: false alarm per product',
        reached: bursts(judged),
        interval: bootstrap(judged, bursts),
        floor: 0.01,
        aim: 0.01,
        better: 'lower',
      },
    ],
    notes: [`any signal warns: ${percent(anyWarn(judged))} (no floor asked)`],
  };
}
