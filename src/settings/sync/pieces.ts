import * as z from 'zod/mini';
import { beats, type Entries, type Entry, gone, isMember, latestMoment, newestFirst, there } from './entries';

/** What browsers let one extension keep in `storage.sync`: bytes in all, bytes an item (its key counts), items. */
export const syncQuota = { bytes: 102_400, itemBytes: 8_192, items: 512 } as const;

/** Nine tenths of the room are used, so that new pieces fit in beside those they replace. */
const budget = 0.9 * syncQuota.bytes;
/** Pieces of one list at most: with two lists and the settings far below the 512 items allowed, and more than the room holds. */
const mostPieces = 64;
/** What a piece needs besides its entries: brackets and its key (`mute.63of64`). */
const pieceBytes = 24;

const encoder = new TextEncoder();

/**
 * How many bytes a browser counts for a value: its JSON in UTF-8. Chrome writes `<` and two line ends as six characters, so they are
 * counted so everywhere.
 */
export const jsonBytes = (value: unknown): number =>
  encoder.encode(JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u003C')).length;

/** Items of `storage.sync` by key. */
export type SyncItems = ReadonlyMap<string, unknown>;

type Row = [id: string, at: number, by: string, there: 0 | 1];

const kinds = ['pin', 'mute'] as const;
type Kind = (typeof kinds)[number];

/** FNV-1a: any even spread does, as long as all devices have the same. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function rowsIn(pieces: number, rows: readonly Row[]): Row[][] {
  const cut: Row[][] = Array.from({ length: pieces }, () => []);
  for (const row of rows) cut[spread(row[0]) % pieces]?.push(row);
  return cut;
}

/** A list in as few pieces as fit; where an entry goes depends on its name alone, so that one more rewrites one piece. */
function cutUp(kind: Kind, rows: readonly Row[]): [string, Row[]][] {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let pieces = 1; ; pieces *= 2) {
    const cut = rowsIn(pieces, sorted);
    if (pieces < mostPieces && cut.some((piece) => jsonBytes(piece) + pieceBytes > syncQuota.itemBytes)) continue;
    return cut.flatMap((piece, i) => (piece.length > 0 ? [[`${kind}.${i}of${pieces}`, piece] as [string, Row[]]] : []));
  }
}

const rowOf = (name: string, { at, by, value }: Entry): Row => [
  name.slice(name.indexOf('.') + 1),
  at,
  by,
  value === there ? 1 : 0,
];

/** The entries as items within the quota: settings first, then pins and hosts, those changed last before others. What does not fit is left out. */
export function pack(entries: Entries): SyncItems {
  const items = new Map<string, unknown>();
  let room = budget;
  for (const [name, { at, by, value }] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isMember(name)) continue;
    const item = [at, by, value];
    const size = jsonBytes(item) + name.length;
    if (size > syncQuota.itemBytes || size > room) continue;
    items.set(name, item);
    room -= size;
  }
  const rows: Record<Kind, Row[]> = { pin: [], mute: [] };
  room -= kinds.length * mostPieces * pieceBytes;
  for (const [name, entry] of [...entries].sort(newestFirst)) {
    if (!isMember(name)) continue;
    const row = rowOf(name, entry);
    room -= jsonBytes(row) + 1;
    if (room < 0) break;
    rows[name.startsWith('pin.') ? 'pin' : 'mute'].push(row);
  }
  for (const kind of kinds) for (const [key, piece] of cutUp(kind, rows[kind])) items.set(key, piece);
  return items;
}

const atSchema = z.int().check(z.minimum(0), z.maximum(latestMoment));
const bySchema = z.string().check(z.regex(/^[0-9a-f]{8}$/));
const settingItem = z.tuple([atSchema, bySchema, z.string().check(z.maxLength(syncQuota.itemBytes))]);
// Store keys have 400 characters at most, hosts 253.
const rowSchema = z.tuple([z.string().check(z.minLength(1), z.maxLength(400)), atSchema, bySchema, z.literal([0, 1])]);

const settingKey = /^set\.[a-zA-Z]{1,40}$/;
const pieceKey = /^(pin|mute)\.\d{1,2}of\d{1,2}$/;

/** Whether an item is one of ours to write and to remove. */
export const isSyncKey = (key: string): boolean => settingKey.test(key) || pieceKey.test(key);

function* entriesOf(key: string, item: unknown): Generator<[string, Entry]> {
  if (settingKey.test(key)) {
    const parsed = settingItem.safeParse(item);
    if (parsed.success) yield [key, { at: parsed.data[0], by: parsed.data[1], value: parsed.data[2] }];
    return;
  }
  if (!pieceKey.test(key) || !Array.isArray(item)) return;
  for (const row of item) {
    const parsed = rowSchema.safeParse(row);
    if (!parsed.success) continue;
    const [id, at, by, isThere] = parsed.data;
    yield [`${key.slice(0, key.indexOf('.'))}.${id}`, { at, by, value: isThere === 1 ? there : gone }];
  }
}

/** The entries in items from anywhere, each checked; what is not of the agreed form is passed over. */
export function unpack(items: SyncItems): Entries {
  const entries = new Map<string, Entry>();
  for (const [key, item] of items)
    for (const [name, entry] of entriesOf(key, item)) if (beats(entry, entries.get(name))) entries.set(name, entry);
  return entries;
}

/** What is to be written and removed so that `items` say what `entries` do. Nothing where they do already. */
export function changesTo(items: SyncItems, entries: Entries): { set: Record<string, unknown>; remove: string[] } {
  const packed = pack(entries);
  const differs = ([key, item]: [string, unknown]): boolean => JSON.stringify(items.get(key)) !== JSON.stringify(item);
  return {
    set: Object.fromEntries([...packed].filter(differs)),
    remove: [...items.keys()].filter((key) => isSyncKey(key) && !packed.has(key)),
  };
}

/** Names of entries that others cannot know yet: those that the items do not hold, or hold as they were before. */
export function notIn(items: SyncItems, entries: Entries): string[] {
  const known = unpack(items);
  return [...entries].filter(([name, entry]) => beats(entry, known.get(name))).map(([name]) => name);
}
