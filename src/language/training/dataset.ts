import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One labelled text. Fields a file does not have are absent. */
export interface Row {
  text: string;
  /** 'positive' | 'mid' | 'negative', and in jd-shoes 'padded' | 'off-topic'. */
  label: string;
  category?: string;
  product?: string;
  aspect?: string;
  coarse?: string;
}

/** A data set as read: `sha256` is of the file as it lies on disk. */
export interface DataSet {
  name: string;
  rows: Row[];
  sha256: string;
  bytes: number;
}

/** The data directory or a file of it is not there; the message says which. */
export class NoData extends Error {}

/** Reads `<directory>/<name>.jsonl.gz`. Throws NoData when it is absent. */
export function readData(directory: string, name: string): DataSet {
  const path = join(directory, `${name}.jsonl.gz`);
  if (!existsSync(path)) throw new NoData(`no review texts at ${directory}: ${name}.jsonl.gz is missing`);
  const file = readFileSync(path);
  const rows = gunzipSync(file)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { tag, ...row } = JSON.parse(line) as Row & { tag?: string };
      return { ...row, label: row.label ?? tag ?? '' };
    });
  return { name, rows, sha256: createHash('sha256').update(file).digest('hex'), bytes: file.length };
}
