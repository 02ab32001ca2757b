/** One step of the way into a JSON text: a key of an object or a place in a list. */
type Step = string | number;

interface Level {
  list: boolean;
  step: Step;
  awaitsKey: boolean;
}

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

/**
 * Goes through a JSON text without building anything, and tells of every place where the path changes. `visit` gives false to end it.
 * What is no JSON is gone through all the same; whether it is, the parser says.
 */
function walk(text: string, visit: (levels: readonly Level[], at: number) => boolean): void {
  const levels: Level[] = [];
  for (let i = 0; i < text.length; i++) {
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
      levels.push({ list, step: list ? 0 : '', awaitsKey: !list });
      if (!visit(levels, list ? afterSpace(text, i + 1) : i)) return;
    } else if (char === '}' || char === ']') levels.pop();
    else if (char === ',' && top) {
      if (top.list) top.step = Number(top.step) + 1;
      else top.awaitsKey = true;
      if (top.list && !visit(levels, afterSpace(text, i + 1))) return;
    }
  }
}

const lineAt = (text: string, at: number): number => {
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

/** What speaks against even parsing a text: nesting beyond `maxDepth`, or a key that no data of ours has. */
export function faultIn(text: string, maxDepth: number): JsonFault | undefined {
  let found: JsonFault | undefined;
  walk(text, (levels, at) => {
    const step = levels[levels.length - 1]?.step;
    if (levels.length > maxDepth) found = { fault: 'too-deep', line: lineAt(text, at) };
    else if (typeof step === 'string' && forbidden.has(step))
      found = { fault: 'forbidden-key', line: lineAt(text, at) };
    return found === undefined;
  });
  return found;
}

/** The line on which a path begins, or the innermost part of it that is there. */
export function lineOf(text: string, path: readonly Step[]): number {
  let best = { depth: 0, at: 0 };
  walk(text, (levels, at) => {
    if (levels.length > path.length || levels.length <= best.depth) return true;
    if (levels.every(({ step }, i) => step === path[i])) best = { depth: levels.length, at };
    return best.depth < path.length;
  });
  return lineAt(text, best.at);
}
