import { readFileSync } from 'node:fs';
import type { Assessment, Dial, Verdict } from 'src/domain/assessment';
import type { ReviewEvidence, ReviewWords, StoreEvidence } from 'src/domain/evidence';
import { hash53, itemKey, storeAlias, storeKeyFrom } from 'src/domain/identity';
import type { ItemReading } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import { assess } from 'src/score/assess';
import { createWordReader } from 'src/trust/word-reader';
import { buyersTexts } from 'src/trust/words';
import type { Line } from './shops';

const reader = createWordReader(() =>
  readFileSync(new URL('../../../assets/language/polarity.zh.bin', import.meta.url)),
);
const said = new Map<string, ReviewWords | undefined>();

/** What the language model says of these reviews is looked up once per text: the bench asks for the same ones again and again. */
export async function hear(lines: readonly Line[]): Promise<void> {
  const fresh = lines.filter(({ review }) => !said.has(spoken(review)));
  await reader.prepare(fresh.flatMap(({ review }) => Object.values(buyersTexts(review))));
  for (const { review } of fresh) said.set(spoken(review), reader.read(review));
}

const spoken = ({ text, followUp }: Line['review']): string => `${text}\u0001${followUp?.text ?? ''}`;

const DAY = 86_400_000;

/** A moment after everything that these reviews tell of: a few days after the last of them. */
export function afterwards(lines: readonly Line[]): Date {
  const last = lines.reduce((latest, { review }) => Math.max(latest, Date.parse(review.date)), 0);
  return new Date(last + 5 * DAY);
}

/** A line as the worker keeps it. The key says nothing of where the review came from. */
export function evidenceOf(line: Line, index: number, readAt: string): ReviewEvidence {
  const id = hash53(`${index}/${line.review.date}/${line.review.text}`);
  const words = said.get(spoken(line.review));
  return {
    key: `id:${id}` as ReviewKey,
    review: { id, ...line.review },
    firstSeen: readAt,
    lastSeen: readAt,
    filters: ['all'],
    sorts: ['default'],
    ...(words ? { said: words } : {}),
  };
}

/** One store with one item that has these reviews, read once, unfiltered, shortly after the last of them. */
export function storeOf(lines: readonly Line[], facts: ItemReading = {}): StoreEvidence {
  const readAt = afterwards(lines).toISOString();
  return storeWith(
    lines.map((line, index) => evidenceOf(line, index, readAt)),
    readAt,
    facts,
  );
}

/** One store with one item that has these kept reviews. */
export function storeWith(reviews: ReviewEvidence[], readAt: string, facts: ItemReading = {}): StoreEvidence {
  const alias = storeAlias('tmall', 'shopId', '1');
  const item = { key: itemKey('tmall', '1'), id: '1', reviewSubject: 'store-item' as const, facts, readAt };
  return {
    key: storeKeyFrom(alias),
    site: 'tmall',
    aliases: [alias],
    facts: {},
    scores: [],
    items: [{ ...item, samples: [{ filter: 'all', sort: 'default', readAt }], reviews }],
    lastSeen: readAt,
  };
}

/** What the bench takes down of one assessment. */
export interface Outcome {
  ready: boolean;
  plain?: number;
  adjusted?: number;
  interval?: [number, number];
  /** 100 where nothing speaks against the reviews: "cannot tell" without a value accuses nobody. */
  integrity: number;
  verdicts: Record<string, Verdict>;
}

/** What an assessment says of its one item. */
export function outcomeOf({ items }: Assessment): Outcome {
  const [item] = items;
  if (!item) throw new Error('an assessment without its item');
  const { rating, integrity, findings, state } = item;
  return {
    ready: state === 'ready',
    ...(rating.plain === undefined ? {} : { plain: rating.plain }),
    ...(rating.adjusted === undefined ? {} : { adjusted: rating.adjusted }),
    ...(rating.interval90 ? { interval: rating.interval90 } : {}),
    integrity: integrity.value ?? 100,
    verdicts: Object.fromEntries(findings.map(({ signal, verdict }) => [signal, verdict])),
  };
}

/** Assesses these lines as a store's one item; the dial is the default one unless told. */
export async function assessLines(
  lines: readonly Line[],
  facts: ItemReading = {},
  dial: Dial = 'default',
): Promise<Outcome> {
  await hear(lines);
  return outcomeOf(assess(storeOf(lines, facts), { now: afterwards(lines), dial }));
}
