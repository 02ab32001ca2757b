import type * as z from 'zod/mini';

/** What was left of an untrusted value: the parsed rest, and which parts were refused (`reviews.*.text ×3`), for showing. */
export interface Salvaged<T> {
  value: T;
  refused: string[];
}

type Path = readonly PropertyKey[];
type Holder = Record<PropertyKey, unknown>;

/** Each round can only uncover what the one before had hidden, and our shapes are not nested deeper than this. */
const maxRounds = 8;
/** A page state lists at most this many kinds of refused parts; more would tell nobody more. */
const maxListed = 20;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function holderAt(root: unknown, path: Path): Holder | undefined {
  let at: unknown = root;
  for (const key of path) {
    if (!isHolder(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return isHolder(at) ? at : undefined;
}

/** The innermost thing along `path` that is there: a part whose required field is missing goes as a whole. */
function existing(root: unknown, path: Path): Path {
  let target = path;
  while (target.length > 0) {
    const key = target[target.length - 1] as PropertyKey;
    const holder = holderAt(root, target.slice(0, -1));
    if (holder && Object.hasOwn(holder, key)) return target;
    target = target.slice(0, -1);
  }
  return target;
}

class Cutter {
  private readonly doomed = new Map<unknown[], Set<number>>();
  constructor(
    private readonly root: unknown,
    private readonly counts: Map<string, number>,
  ) {}

  /** Marks or removes one part; `false` when only the whole is left to refuse. */
  cut(path: Path): boolean {
    const target = existing(this.root, path);
    const key = target[target.length - 1];
    const holder = holderAt(this.root, target.slice(0, -1));
    if (key === undefined || !holder) return false;
    if (Array.isArray(holder)) this.doom(holder, Number(key), target);
    else {
      // A key that says `undefined` is only another way of being absent: nothing is lost with it.
      if (holder[key] !== undefined) this.count(target, 1);
      delete holder[key];
    }
    return true;
  }

  /** Keeps the first `maximum` elements of the list at `path`. */
  shorten(path: Path, maximum: number): boolean {
    const list = holderAt(this.root, path);
    if (!Array.isArray(list) || list.length <= maximum) return false;
    this.count([...path, '*'], list.length - maximum);
    list.length = maximum;
    return true;
  }

  /** Takes the marked elements out; to be called once, after all cuts of a round. */
  finish(): void {
    for (const [list, indexes] of this.doomed) {
      const kept = list.filter((_, i) => !indexes.has(i));
      list.splice(0, list.length, ...kept);
    }
  }

  private doom(list: unknown[], index: number, path: Path): void {
    const indexes = this.doomed.get(list) ?? new Set<number>();
    this.doomed.set(list, indexes);
    if (indexes.has(index)) return;
    indexes.add(index);
    this.count(path, 1);
  }

  private count(path: Path, n: number): void {
    const name = path.map((key) => (/^\d+$/.test(String(key)) ? '*' : String(key).slice(0, 40))).join('.');
    this.counts.set(name, (this.counts.get(name) ?? 0) + n);
  }
}

/**
 * Parses an untrusted value and, where parts of it are wrong, cuts out those parts and keeps the rest: a bad optional field alone, an
 * element with a bad required field as a whole, the surplus of a list that is too long. `undefined` when the whole is of no use.
 */
export function salvage<T>(schema: z.ZodMiniType<T>, input: unknown): Salvaged<T> | undefined {
  const draft: unknown = structuredClone(input);
  const counts = new Map<string, number>();
  for (let round = 0; round < maxRounds; round++) {
    const result = schema.safeParse(draft);
    if (result.success) {
      const refused = [...counts].map(([name, n]) => (n === 1 ? name : `${name} ×${n}`));
      return { value: result.data, refused: refused.slice(0, maxListed) };
    }
    const cutter = new Cutter(draft, counts);
    const done = result.error.issues.map((issue) =>
      issue.code === 'too_big' && issue.origin === 'array'
        ? cutter.shorten(issue.path, Number(issue.maximum))
        : cutter.cut(issue.path),
    );
    cutter.finish();
    if (done.includes(false)) return undefined;
  }
  return undefined;
}
