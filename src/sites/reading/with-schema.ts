import type { Reading } from 'src/domain/reading';
import type { ReviewSubject } from 'src/domain/site';
import type { PageContext, ReadOutcome } from '../define';
import { type Reader, readWith } from './reader';
import { readStated, type Stated } from './stated';

/** What of a page's schema.org data a shop's reader takes over. */
export type Taken = Partial<Pick<Reading, 'store' | 'item' | 'reviews'>>;

/** Who is reading, what its reviews are about, and what it believes of the page's schema.org data. */
export interface SchemaReader extends Reader {
  subject: ReviewSubject;
  taken(stated: Stated): Taken;
}

type Parts = Pick<Reading, 'store' | 'item'>;

const joined = <T extends object>(stated: T | undefined, own: T | undefined): T | undefined =>
  Object.keys({ ...stated, ...own }).length > 0 ? ({ ...stated, ...own } as T) : undefined;

const has = (part: object | undefined): boolean => part !== undefined && Object.keys(part).some((key) => key !== 'id');

/** Whether a field such as `item.rating` has a value; `store` or `item` alone for the part. */
function isRead(parts: Parts, field: string): boolean {
  const [part, name] = field.split('.');
  const box: object | undefined = part === 'store' ? parts.store : part === 'item' ? parts.item : undefined;
  return box !== undefined && (name === undefined || name in box);
}

/** What the shop's own rules found, filled up; none where the page has nothing to say. */
function* statedOn(reader: SchemaReader, context: PageContext): Generator<void, { taken: Taken; stated: Stated }> {
  try {
    const stated = yield* readStated(context);
    return { taken: reader.taken(stated), stated };
  } catch {
    return { taken: {}, stated: { reviews: [], nodes: [], via: {} } };
  }
}

/**
 * Reads a page by the shop's own layouts first and fills what they leave open from the page's schema.org data: what a visitor sees wins,
 * field by field. Blocked pages and addresses that are no page of the shop get nothing from it.
 */
export function* readWithSchema(reader: SchemaReader, context: PageContext): Generator<void, ReadOutcome> {
  const outcome = yield* readWith(reader, context);
  const { reviewSubject = reader.subject, ...own } = outcome.reading;
  const ref = reader.identify(context.url);
  if (own.block || !ref) return outcome;
  const { taken, stated } = yield* statedOn(reader, context);
  const parts: Parts = {};
  const [store, item] = [joined(taken.store, own.store), joined(taken.item, own.item)];
  if (store) parts.store = store;
  if (item) parts.item = item;
  const fromCards = own.reviews.length > 0;
  const reviews = fromCards ? own.reviews : (taken.reviews ?? []);
  if (reviews.length === 0 && !has(store) && !has(item)) return outcome;
  const { store: _store, item: _item, ...rest } = own;
  const isThere = (field: string): boolean => (field === 'reviews' ? reviews.length > 0 : isRead(parts, field));
  const reading: Reading = {
    ...rest,
    page: own.page === 'none' ? ref.page : own.page,
    via: { ...Object.fromEntries(Object.entries(stated.via).filter(([field]) => isThere(field))), ...own.via },
    missing: own.missing.filter(({ field }) => !isThere(field)),
    ...(reviews.length > 0 ? { reviewSubject } : {}),
    ...parts,
    reviews,
  };
  return { ...outcome, reading, nodes: fromCards ? outcome.nodes : stated.nodes };
}
