import type { Reading } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import { openPage } from 'src/extract/page';
import { genericFor, siteFor, sites } from 'src/sites';
import type { ReadOutcome, Site } from 'src/sites/define';
import { resultPagesFor } from 'src/sites/result-pages';
import { fastDocument } from '../tools/fast-dom';
import { counted, type Work } from './counted';
import { domOps, Tree } from './dom-ops';
import { type Fabricated, fabricatedIn } from './fabricated';
import type { Recipe } from './recipe';
import { saidBy } from './said';
import type { Seed } from './seeds';
import { textOps } from './text-ops';

/**
 * Steps a reading may take for each element of the page, and besides. Measured over all unmutated pages by `npm run fuzz -- --count 0`
 * (the most is printed): twice that leaves room for what mutants add, while a square in the number of elements is far beyond.
 */
export const budget = { perNode: 80, base: 20_000 };

/** What reading one mutant came to. */
export interface Verdict {
  exception?: string;
  fabricated: Fabricated[];
  /** Parts the worker would refuse: a value of the wrong type or beyond all bounds. */
  refused: string[];
  overBudget: boolean;
  work?: Work;
  reviews: number;
}

/** A mutant as its reader meets it. */
export function mutated(seed: Seed, { text, dom }: Pick<Recipe, 'text' | 'dom'>): Document {
  const html = text.reduce((source, { op, where, n }) => textOps[op]?.(source, where, n) ?? source, seed.html());
  const document = fastDocument(html);
  const tree = new Tree(document);
  for (const { op, where, n } of dom) domOps[op]?.(tree, where, n);
  return document;
}

const ofHost = (url: URL): Site =>
  siteFor(url)?.site ??
  sites.find(({ matches }) =>
    matches.some((match) => url.hostname.endsWith(match.replace(/^\*:\/\/\*\.|\/\*$/gu, ''))),
  ) ??
  genericFor(url).site;

/** All that page scripts ask of a page besides its reading. */
function askTheRest(site: Site, document: Document, url: URL, outcome: ReadOutcome): void {
  site.anchor(document);
  site.opener?.(document);
  site.wantsShape?.(outcome);
  resultPagesFor(url)?.cards(openPage({ document, url, at: new Date(0) }));
}

// Every bound of the worker for words is wider; being too long is refused there and told, and no fault of a reader.
const fitsAnywhere = 60;

/** Parts of a reading that the worker would refuse for what they are, not for their length. */
function refusedIn(reading: Reading): string[] {
  const short: unknown = JSON.parse(
    JSON.stringify(reading, (_, value: unknown) => {
      if (typeof value === 'string' && !/^https?:/u.test(value)) return value.slice(0, fitsAnywhere);
      // JSON has no such numbers; a boundary must still meet them.
      return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
    }),
  );
  return parseReading(short)?.refused ?? ['all of it'];
}

/** Reads one page and judges what came of it. */
export function judged(document: Document, seed: Seed, anyShop: boolean): Verdict {
  const url = new URL(seed.url);
  const at = new Date(seed.at);
  const site = anyShop ? genericFor(url).site : ofHost(url);
  try {
    const { value, work } = counted(document, site.read({ document, url, at }));
    askTheRest(site, document, url, value);
    const { reading } = value;
    return {
      fabricated: fabricatedIn(reading, saidBy(document, seed.url), at),
      refused: refusedIn(reading),
      overBudget: work.total > budget.base + budget.perNode * work.size,
      work,
      reviews: reading.reviews.length,
    };
  } catch (error) {
    const exception = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exception, fabricated: [], refused: [], overBudget: false, reviews: 0 };
  }
}

/** Whether anything at all is wrong. */
export const isFault = ({ exception, fabricated, refused, overBudget }: Verdict): boolean =>
  exception !== undefined || fabricated.length > 0 || refused.length > 0 || overBudget;
