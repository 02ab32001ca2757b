import { canonical } from './canonical';
import { fileFormat, fileSchema, fileVersion, headSchema } from './file-schema';
import { faultIn, lineOf } from './json-scan';
import { type Bundle, parts, type Records } from './records';

/** Larger files are refused before they are looked at: 64 MB of text are some 60,000 reviews. */
const mostCharacters = 64 * 1024 * 1024;
/** Our own records are nested seven deep; what goes far beyond was not made by us. */
const mostDepth = 24;

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

function syntaxProblem(error: unknown): FileProblem {
  // Browsers say where: "… at line 3 column 5 …", "… (line 3 column 5)".
  const line = String(error).match(/line (\d+)/)?.[1];
  return { problem: 'not-json', ...(line && { line: Number(line) }) };
}

function parsed(text: string): { value: unknown } | FileProblem {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return syntaxProblem(error);
  }
}

/** Reads a file that claims to be one of ours. Nothing in it is believed: sizes, depth, keys, version and every record are checked first. */
export function readJson(text: string): FileContent | FileProblem {
  if (text.length > mostCharacters) return { problem: 'too-large' };
  const fault = faultIn(text, mostDepth);
  if (fault) return { problem: fault.fault, line: fault.line };
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if ('problem' in json) return json;
  const head = headSchema.safeParse(json.value);
  if (!head.success) return { problem: 'not-ours' };
  if (head.data.version > fileVersion) return { problem: 'newer-version', place: String(head.data.version) };
  const file = fileSchema.safeParse(json.value);
  if (file.success) {
    const { madeAt, names, ...records } = file.data;
    return { madeAt, masked: names.masked, records };
  }
  const path = file.error.issues[0]?.path ?? [];
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { problem: 'wrong-form', place: placeOf(path), line: lineOf(text, steps) };
}
