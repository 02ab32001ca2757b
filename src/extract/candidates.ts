import type { MissingField, MissingWhy } from 'src/domain/reading';

/** One way to find a field's value. `via` names it for the reader of the reading, e.g. `selector:#J_RateCounter`. */
export interface Rule<T> {
  via: string;
  read: () => T | undefined;
}

/** What a pass has noted so far: which rule found each field, and which fields it could not give. */
export class Notes {
  readonly via: Record<string, string> = {};
  readonly missing: MissingField[] = [];

  miss(field: string, why: MissingWhy): undefined {
    if (!this.missing.some((entry) => entry.field === field)) this.missing.push({ field, why });
    return undefined;
  }
}

interface PickOptions<T> {
  /** Every rule must agree in this sense, or the field is left out as a conflict. Without it the first real value wins. */
  agree?: (a: T, b: T) => boolean;
  /** The page kind should have this field: its absence is noted. */
  expected?: boolean;
}

/** Tries a field's rules in order. A rule that throws counts as not matching and takes nothing else down. */
export function pick<T>(
  notes: Notes,
  field: string,
  rules: readonly Rule<T>[],
  options: PickOptions<T> = {},
): T | undefined {
  let found: { value: T; via: string } | undefined;
  let threw = false;
  for (const rule of rules) {
    let value: T | undefined;
    try {
      value = rule.read();
    } catch {
      threw = true;
    }
    if (value === undefined || value === '') continue;
    if (found && options.agree && !options.agree(found.value, value)) return notes.miss(field, 'conflict');
    found ??= { value, via: rule.via };
    if (!options.agree) break;
  }
  if (found) {
    notes.via[field] = found.via;
    return found.value;
  }
  if (threw || options.expected) notes.miss(field, threw ? 'failed' : 'no rule matched');
  return undefined;
}

/** Runs one part of a reading; when it throws, that part is noted as failed and nothing else is. */
export function part<T>(notes: Notes, field: string, read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    notes.miss(field, 'failed');
    return otherwise;
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without its undefined fields: absent is absent. */
export function present<T extends object>(fields: T): Present<T> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = fields[key as keyof T];
    if (value !== undefined) out[key] = value;
  }
  return out as Present<T>;
}
