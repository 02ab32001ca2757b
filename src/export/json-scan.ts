/** One step of the way into a JSON text: a key of an object or a place in a list. */
type Step = string | number;

interface Level {
  list: boolean;
  step: Step;
  awaitsKey: boolean;
  /** Where what is inside of it, or its present element, begins. */
  from: number;
}

/** Characters gone through between two yields: a few milliseconds. */
const stretch = 256 * 1024;

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    // A quote behind an odd number of backslashes belongs to the text.
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function keyIn(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Where an element begins, often on the line after its comma. */
function afterSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

interface Walker {
  /** Told of every place where the path changes; gives false to end the walk. */
  visit(levels: readonly Level[], at: number): boolean;
  /** Told where an element of a list, or the whole of it (`closed`), ends. */
  ended?(levels: readonly Level[], at: number, closed: boolean): void;
}

/**
 * Goes through a JSON text without building anything, and yields how far it is. What is no JSON is gone through all the same; whether it is,
 * the parser says.
 */
function* walk(text: string, { visit, ended }: Walker): Generator<number, void> {
  const levels: Level[] = [];
  let rest = stretch;
  for (let i = 0; i < text.length; i++) {
    if (i >= rest) {
      rest = i + stretch;
      yield i;
    }
    const char = text[i];
    const top = levels[levels.length - 1];
    if (char === '"') {
      const end = endOfString(text, i);
      if (top?.awaitsKey) {
        top.step = keyIn(text.slice(i, end));
        top.awaitsKey = false;
        if (!visit(levels, i)) return;
      }
      i = end - 1;
    } else if (char === '{' || char === '[') {
      const list = char === '[';
      levels.push({ list, step: list ? 0 : '', awaitsKey: !list, from: i + 1 });
      if (!visit(levels, list ? afterSpace(text, i + 1) : i)) return;
    } else if (char === '}' || char === ']') {
      if (top?.list) ended?.(levels, i, true);
      levels.pop();
    } else if (char === ',' && top) {
      if (!top.list) {
        top.awaitsKey = true;
        continue;
      }
      ended?.(levels, i, false);
      top.step = Number(top.step) + 1;
      top.from = i + 1;
      if (!visit(levels, afterSpace(text, i + 1))) return;
    }
  }
}

/** The line on which a place in a text stands. */
export const lineAt = (text: string, at: number): number => {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
};

/** Keys by which a text could reach for the prototype of what is built from it. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export interface JsonFault {
  fault: 'too-deep' | 'forbidden-key';
  line: number;
}

/** A text in pieces that can be parsed one by one: itself without what is in the lists of its outermost object, and where that stands. */
export interface JsonPieces {
  /** With as many lines as the text has. */
  shell: string;
  /** List → where its elements begin and end. A name met twice is the last of them, as for a parser. */
  lists: Map<string, { from: number; to: number }[]>;
}

/** Gathers the pieces while a text is gone through. */
class Cutter {
  readonly lists: JsonPieces['lists'] = new Map();
  private readonly kept: string[] = [];
  private done = 0;

  constructor(private readonly text: string) {}

  opened([outer, list]: readonly Level[], depth: number): void {
    if (depth !== 2 || !outer || outer.list || !list?.list || list.step !== 0) return;
    this.lists.set(String(outer.step), []);
    this.kept.push(this.text.slice(this.done, list.from));
    this.done = list.from;
  }

  ended([outer, list]: readonly Level[], depth: number, at: number, closed: boolean): void {
    if (depth !== 2 || !outer || outer.list || !list?.list) return;
    const elements = this.lists.get(String(outer.step));
    const blank = closed && list.step === 0 && this.text.slice(list.from, at).trim() === '';
    if (!blank) elements?.push({ from: list.from, to: at });
    if (!closed) return;
    this.kept.push('\n'.repeat(lineAt(this.text.slice(this.done, at), at) - 1));
    this.done = at;
  }

  pieces(): JsonPieces {
    return { shell: [...this.kept, this.text.slice(this.done)].join(''), lists: this.lists };
  }
}

/** What speaks against even parsing a text (nesting beyond `maxDepth`, a key that no data of ours has), or the pieces to parse. */
export function* cut(text: string, maxDepth: number): Generator<number, JsonFault | JsonPieces> {
  let found: JsonFault | undefined;
  const cutter = new Cutter(text);
  yield* walk(text, {
    visit(levels, at) {
      const step = levels[levels.length - 1]?.step;
      if (levels.length > maxDepth) found = { fault: 'too-deep', line: lineAt(text, at) };
      else if (typeof step === 'string' && forbidden.has(step))
        found = { fault: 'forbidden-key', line: lineAt(text, at) };
      else cutter.opened(levels, levels.length);
      return found === undefined;
    },
    ended: (levels, at, closed) => cutter.ended(levels, levels.length, at, closed),
  });
  return found ?? cutter.pieces();
}

/** The line on which a path begins, or the innermost part of it that is there. */
export function* lineOf(text: string, path: readonly Step[]): Generator<number, number> {
  let best = { depth: 0, at: 0 };
  yield* walk(text, {
    visit(levels, at) {
      if (levels.length > path.length || levels.length <= best.depth) return true;
      if (levels.every(({ step }, i) => step === path[i])) best = { depth: levels.length, at };
      return best.depth < path.length;
    },
  });
  return lineAt(text, best.at);
}
