import { type Incoming, writeIncoming } from 'src/db/import-records';
import { openDatabase } from 'src/db/open';
import { getSummary } from 'src/db/repos/summaries';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { writeReviewsCsv, writeStoresCsv } from 'src/export/csv';
import type { FileKind } from 'src/export/file-kinds';
import { type ConflictChoice, chosenRecords, type ImportPlan, planImport } from 'src/export/import-plan';
import { type FileProblem, readJson, writeJson } from 'src/export/json-file';
import { writeMarkdown } from 'src/export/markdown';
import { maskNames } from 'src/export/names';
import { type Bundle, type FileReview, parts, type Records } from 'src/export/records';
import { writeReport } from 'src/export/report';
import { send } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import { METHOD_VERSION } from 'src/score/method-version';
import { t } from '../format/say';
import { inSlices, type LongRun } from './in-slices';
import { keptRecords, knownOf, type NoteFilter, noteRecords } from './kept-records';
import { reportVoice } from './report-voice';

export type { ConflictChoice, FileProblem, ImportPlan };

/** What a file is made of. `notes`: only those that match and their stores; else everything kept of `stores`, or of all. */
export interface Selection {
  notes?: NoteFilter;
  stores?: readonly string[];
  /** The filter of the screen in force, for reviews. */
  keepsReview?: (review: FileReview) => boolean;
  /** The same choice in the reader's words. */
  filter?: string;
  mask: boolean;
}

export interface MadeFile {
  name: string;
  blob: Blob;
}

/** A file that was looked at: why it cannot be brought in, or what bringing it in would do. */
export type LookedAt =
  | { name: string; problem: FileProblem | { problem: 'unreadable' } }
  | { name: string; problem?: undefined; madeAt: string; masked: boolean; plan: ImportPlan };

/** How far an import came. `broke`: a part could not be written; what was written before stays, and no part is written by halves. */
export interface ImportOutcome {
  end: 'done' | 'stopped' | 'broke';
  written: number;
  total: number;
}

interface ImportRun {
  signal: AbortSignal;
  onProgress: (written: number, total: number) => void;
}

/** Files out of and into what is kept. `make` may reject; the others say what went wrong. */
export interface TransferServices {
  make(kind: FileKind, selection: Selection): Promise<MadeFile>;
  /** `undefined` when it was ended before. */
  look(file: File, run: LongRun): Promise<LookedAt | undefined>;
  bringIn(plan: ImportPlan, choice: ConflictChoice, run: ImportRun): Promise<ImportOutcome>;
}

/** Records of one commit: a few hundred take some ten milliseconds, so that a stop is felt at once and nobody waits. */
const chunkSize = 200;
/** Stores whose answers are asked for right after an import; the others follow as they are opened and as the worker starts. */
const freshenAtOnce = 50;

async function bundleOf({ notes, stores, keepsReview, filter, mask }: Selection): Promise<Bundle> {
  const records = notes ? await noteRecords(notes) : await keptRecords(stores);
  const db = await openDatabase();
  const summaries: Summary[] = [];
  for (const { key } of records.stores) {
    const found = await getSummary(db, key);
    if (!found) continue;
    const { revision: _revision, ...summary } = found;
    summaries.push(summary);
  }
  const bundle: Bundle = {
    ...records,
    ...(keepsReview && { reviews: records.reviews.filter(keepsReview) }),
    ...(filter && { filter }),
    madeAt: new Date().toISOString(),
    methodVersion: METHOD_VERSION,
    names: { masked: false, shortened: 0, byShop: 0 },
    summaries,
  };
  return mask ? maskNames(bundle) : bundle;
}

const writers: Record<FileKind, { ending: string; type: string; write: (bundle: Bundle) => string }> = {
  markdown: { ending: '.md', type: 'text/markdown', write: (bundle) => writeMarkdown(bundle, reportVoice()) },
  printable: { ending: '.html', type: 'text/html', write: (bundle) => writeReport(bundle, reportVoice()) },
  storesCsv: { ending: '-stores.csv', type: 'text/csv', write: writeStoresCsv },
  reviewsCsv: { ending: '-reviews.csv', type: 'text/csv', write: (bundle) => writeReviewsCsv(bundle) },
  json: { ending: '.json', type: 'application/json', write: writeJson },
};

async function make(kind: FileKind, selection: Selection): Promise<MadeFile> {
  const { ending, type, write } = writers[kind];
  const bundle = await bundleOf(selection);
  const name = `${t('transfer.fileName')}-${bundle.madeAt.slice(0, 10)}${ending}`;
  return { name, blob: new Blob([write(bundle)], { type: `${type};charset=utf-8` }) };
}

/** How much of a look goes into reading the file; the rest into what is kept and comparing the two. */
const readShare = 0.6;

async function look(file: File, { signal, onProgress }: LongRun): Promise<LookedAt | undefined> {
  const { name } = file;
  const within = (from: number, to: number): LongRun => ({
    signal,
    onProgress: (share) => onProgress(from + share * (to - from)),
  });
  try {
    const content = await inSlices(readJson(await file.text()), within(0, readShare));
    if ('problem' in content) return { name, problem: content };
    const { madeAt, masked, records } = content;
    const known = await knownOf(records, signal);
    return { name, madeAt, masked, plan: await inSlices(planImport(records, known), within(readShare, 1)) };
  } catch {
    return signal.aborted ? undefined : { name, problem: { problem: 'unreadable' } };
  }
}

/** Records in the order in which they lean on each other, a commit's worth at a time. */
function chunksOf(records: Records): { chunk: Incoming; size: number }[] {
  return parts.flatMap((part) =>
    Array.from({ length: Math.ceil(records[part].length / chunkSize) }, (_, i) => {
      const some = records[part].slice(i * chunkSize, (i + 1) * chunkSize);
      return { chunk: { [part]: some } as Incoming, size: some.length };
    }),
  );
}

/** Lets the worker make the answers of these stores, one after the other; nobody waits for it. */
async function freshenStores(keys: readonly StoreKey[]): Promise<void> {
  for (const key of keys.slice(0, freshenAtOnce)) await send('freshen', key);
}

async function bringIn(plan: ImportPlan, choice: ConflictChoice, run: ImportRun): Promise<ImportOutcome> {
  const records = chosenRecords(plan, choice, () => crypto.randomUUID());
  const chunks = chunksOf(records);
  const total = chunks.reduce((sum, { size }) => sum + size, 0);
  let written = 0;
  let end: ImportOutcome['end'] = 'done';
  for (const { chunk, size } of chunks) {
    if (run.signal.aborted) {
      end = 'stopped';
      break;
    }
    try {
      await writeIncoming(await openDatabase(), chunk);
    } catch {
      end = 'broke';
      break;
    }
    written += size;
    run.onProgress(written, total);
  }
  for (const store of ['summaries', 'notes', 'pins'] as const) announce({ store, key: '' });
  void freshenStores(plan.records.stores.map(({ record }) => record.key));
  return { end, written, total };
}

/** The real ones, over the database. */
export const transferServices: TransferServices = { make, look, bringIn };
