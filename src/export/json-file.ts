import type * as z from 'zod/mini';
import { canonical } from './canonical';
import { fileFormat, fileSchema, fileVersion, headSchema, mostRecords, recordSchemas } from './file-schema';
import { cut, type JsonPieces, lineAt, lineOf } from './json-scan';
import { type Bundle, noRecords, type Part, parts, type Records } from './records';

/** Larger files are refused before they are looked at: 64 MB of text are some 60,000 reviews. */
const mostCharacters = 64 * 1024 * 1024;
/** Our own records are nested seven deep; what goes far beyond was not made by us. */
const mostDepth = 24;
/** What stands outside of lists in a file of ours is some hundred characters; far more was not made by us and is not parsed. */
const mostShell = 1024 * 1024;
/** How much of the time of reading goes into finding the pieces. */
const cutShare = 0.2;
/** Records parsed and checked between two yields: about a millisecond. */
const batch = 16;

/** Why a file cannot be brought in. `place`: where in it, as `reviews[3].review.text`; `line`: on which line that stands. */
export interface FileProblem {
  problem: 'too-large' | 'not-json' | 'not-ours' | 'newer-version' | 'too-deep' | 'forbidden-key' | 'wrong-form';
  line?: number;
  place?: string;
}

/** What a good file holds. */
export interface FileContent {
  madeAt: string;
  masked: boolean;
  records: Records;
}

/** A bundle as a text file: one record a line, and equal records as equal lines, so that two files can be compared and a fault be found. */
export function writeJson(bundle: Bundle): string {
  const { madeAt, methodVersion, filter, names, summaries } = bundle;
  const head = { format: fileFormat, version: fileVersion, madeAt, methodVersion, filter, names };
  const lists = [...parts.map((part) => [part, bundle[part]] as const), ['summaries', summaries] as const];
  return `{\n${[
    ...Object.entries(head)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `"${name}": ${canonical(value)}`),
    ...lists.map(
      ([name, list]) =>
        `"${name}": [${list.length === 0 ? '' : `\n${list.map((one) => canonical(one)).join(',\n')}\n`}]`,
    ),
  ].join(',\n')}\n}\n`;
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step).slice(0, 40)}`))
    .join('');

function syntaxProblem(error: unknown, before: number): FileProblem {
  // Browsers say where: "… at line 3 column 5 …", "… (line 3 column 5)".
  const line = String(error).match(/line (\d+)/)?.[1];
  return { problem: 'not-json', ...(line && { line: Number(line) + before }) };
}

/** `before`: lines of the file above the text. */
function parsed(text: string, before: () => number = () => 0): { value: unknown } | FileProblem {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return syntaxProblem(error, before());
  }
}

function* wrongForm(text: string, path: readonly PropertyKey[]): Generator<number, FileProblem> {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  const search = lineOf(text, steps);
  for (;;) {
    const { done, value } = search.next();
    if (done) return { problem: 'wrong-form', place: placeOf(path), line: value };
    yield 1;
  }
}

/** What a file says of itself, its lists still empty: whether it is ours at all. */
function* aboutFile(text: string, shell: string): Generator<number, { madeAt: string; masked: boolean } | FileProblem> {
  const own = shell.replace(/^\uFEFF/, '');
  if (own.trimStart().startsWith('[') || own.replace(/\n+/g, '').length > mostShell) return { problem: 'not-ours' };
  const json = parsed(own);
  if ('problem' in json) return json;
  const head = headSchema.safeParse(json.value);
  if (!head.success) return { problem: 'not-ours' };
  if (head.data.version > fileVersion) return { problem: 'newer-version', place: String(head.data.version) };
  const file = fileSchema.safeParse(json.value);
  if (!file.success) return yield* wrongForm(text, file.error.issues[0]?.path ?? []);
  return { madeAt: file.data.madeAt, masked: file.data.names.masked };
}

const recordOf: { [P in Part]: z.ZodMiniType<Records[P][number]> } = {
  stores: recordSchemas.store,
  items: recordSchemas.item,
  reviews: recordSchemas.review,
  looks: recordSchemas.looks,
  snapshots: recordSchemas.snapshot,
  notes: recordSchemas.note,
  pins: recordSchemas.pin,
};

/** Parses every element of every list, one by one, and checks those that are records. */
function* recordsIn(text: string, lists: JsonPieces['lists']): Generator<number, Records | FileProblem> {
  const records = noRecords();
  const total = [...lists.values()].reduce((sum, { length }) => sum + length, 0);
  let n = 0;
  for (const [name, places] of lists) {
    const part = parts.find((each) => each === name);
    if (part && places.length > mostRecords[part]) return yield* wrongForm(text, [part]);
    for (const [i, { from, to }] of places.entries()) {
      const json = parsed(text.slice(from, to), () => lineAt(text, from) - 1);
      if ('problem' in json) return json;
      const checked = part && recordOf[part].safeParse(json.value);
      if (checked && !checked.success)
        return yield* wrongForm(text, [name, i, ...(checked.error.issues[0]?.path ?? [])]);
      if (part && checked) (records[part] as unknown[]).push(checked.data);
      if (++n % batch === 0) yield n / total;
    }
  }
  return records;
}

/**
 * Reads a file that claims to be one of ours. Nothing in it is believed: sizes, depth, keys, version and every record are checked first. A
 * large file is read piece by piece; yields how far it is, 0 to 1, every millisecond or so.
 */
export function* readJson(text: string): Generator<number, FileContent | FileProblem> {
  if (text.length > mostCharacters) return { problem: 'too-large' };
  const search = cut(text, mostDepth);
  let step = search.next();
  for (; !step.done; step = search.next()) yield (step.value / text.length) * cutShare;
  if ('fault' in step.value) return { problem: step.value.fault, line: step.value.line };
  const { shell, lists } = step.value;
  const about = yield* aboutFile(text, shell);
  if ('problem' in about) return about;
  const reading = recordsIn(text, lists);
  for (;;) {
    const { done, value } = reading.next();
    if (!done) yield cutShare + value * (1 - cutShare);
    else return 'problem' in value ? value : { ...about, records: value };
  }
}
