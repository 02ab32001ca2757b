import type { Reading } from 'src/domain/reading';
import type { ReviewSubject } from 'src/domain/site';
import type { PageContext, ReadOutcome } from '../define';
import { read as readSchema } from '../generic/read';
import { type Reader, readWith } from './reader';

/** What of a schema.org reading a shop's reader takes over. */
export type Stated = Pick<Reading, 'store' | 'item' | 'reviews'>;

/** Who is reading, what its reviews are about, and what it believes of the page's schema.org data. */
export interface SchemaReader extends Reader {
  subject: ReviewSubject;
  taken(stated: Reading): Stated;
}

// What is told from a page's shape alone is for shops nobody knows; a known shop's cards are the ones its folder names.
const statedForms = /^(?:json-ld|microdata|rdfa|schema\.org)$/u;

const joined = <T extends object>(stated: T | undefined, own: T | undefined): T | undefined =>
  Object.keys({ ...stated, ...own }).length > 0 ? ({ ...stated, ...own } as T) : undefined;

const has = (part: object | undefined): boolean => part !== undefined && Object.keys(part).some((key) => key !== 'id');

/** Names of rules for what was taken; a field the shop's own rules found keeps its rule. */
function viaOf(stated: Reading, { store, item, reviews }: Stated): Record<string, string> {
  const parts: Record<string, object | undefined> = { store, item, reviews: reviews.length > 0 ? {} : undefined };
  return Object.fromEntries(Object.entries(stated.via).filter(([field]) => parts[field.split('.')[0] ?? '']));
}

/**
 * Reads a page by the shop's own layouts first and fills what they leave open from the page's schema.org data: what a visitor sees wins,
 * field by field. Blocked pages and addresses that are no page of the shop get nothing from it.
 */
export function* readWithSchema(reader: SchemaReader, context: PageContext): Generator<void, ReadOutcome> {
  const outcome = yield* readWith(reader, context);
  const own = outcome.reading;
  const ref = reader.identify(context.url);
  if (own.block || !ref) return outcome;
  const schema = yield* readSchema(context);
  if (schema.reading.page === 'none') return outcome;
  const isStated = statedForms.test(schema.reading.via.reviews ?? '');
  const taken = reader.taken(isStated ? schema.reading : { ...schema.reading, reviews: [] });
  const store = joined(taken.store, own.store);
  const item = joined(taken.item, own.item);
  const fromCards = own.reviews.length > 0;
  const reviews = fromCards ? own.reviews : taken.reviews;
  if (reviews.length === 0 && !has(store) && !has(item)) return outcome;
  const { reviewSubject: _own, ...rest } = own;
  const found = (field: string): boolean =>
    field === 'reviews' ? reviews.length > 0 : valueAt({ store, item }, field);
  const reading: Reading = {
    ...rest,
    page: own.page === 'none' ? ref.page : own.page,
    via: { ...viaOf(schema.reading, { ...taken, reviews: fromCards ? [] : taken.reviews }), ...own.via },
    missing: own.missing.filter(({ field }) => !found(field)),
    ...(reviews.length > 0 ? { reviewSubject: own.reviewSubject ?? reader.subject } : {}),
    ...(store ? { store } : {}),
    ...(item ? { item } : {}),
    reviews,
  };
  return { reading, nodes: fromCards ? outcome.nodes : schema.nodes };
}

function valueAt(parts: { store: object | undefined; item: object | undefined }, field: string): boolean {
  const [part, name] = field.split('.');
  const box = part === 'store' ? parts.store : part === 'item' ? parts.item : undefined;
  return box !== undefined && name !== undefined && name in box;
}
