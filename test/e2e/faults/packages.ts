import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type builds, built } from '../browser';

type Manifest = Record<string, unknown>;

/** A copy of a built package that declares something else. To be removed when the browser is closed. */
export function copyOf(build: keyof typeof builds, declare: (manifest: Manifest) => Manifest) {
  const dir = mkdtempSync(join(tmpdir(), 'storesight-package-'));
  cpSync(built(build), dir, { recursive: true });
  const file = join(dir, 'manifest.json');
  writeFileSync(file, JSON.stringify(declare(JSON.parse(readFileSync(file, 'utf8')))));
  return { dir, remove: (): void => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }) };
}
