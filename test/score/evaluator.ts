/**
 * Evaluates the formulas of an explanation: + − * / ( ), numbers, names and four functions. Written from the explanation's form alone;
 * it shares no code with the room it checks.
 */
const functions: Record<string, (...values: number[]) => number> = {
  sqrt: (x) => x ** 0.5,
  min: (...all) => [...all].sort((a, b) => a - b)[0] ?? Number.NaN,
  max: (...all) => [...all].sort((a, b) => b - a)[0] ?? Number.NaN,
  abs: (x) => (x < 0 ? -x : x),
};

interface Cursor {
  tokens: string[];
  at: number;
}

const tokenize = (formula: string): string[] => {
  const tokens = formula.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z][\w.]*|[-+*/(),]/gu) ?? [];
  if (tokens.join('') !== formula.replace(/\s+/gu, '')) throw new Error(`not a plain formula: ${formula}`);
  return tokens;
};

const take = (cursor: Cursor): string => {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new Error('the formula ends too early');
  cursor.at += 1;
  return token;
};

const expect = (cursor: Cursor, token: string): void => {
  const found = take(cursor);
  if (found !== token) throw new Error(`expected ${token}, found ${found}`);
};

function list(cursor: Cursor, names: Record<string, number>): number[] {
  const values = [total(cursor, names)];
  while (cursor.tokens[cursor.at] === ',') {
    cursor.at += 1;
    values.push(total(cursor, names));
  }
  expect(cursor, ')');
  return values;
}

function atom(cursor: Cursor, names: Record<string, number>): number {
  const token = take(cursor);
  if (token === '-') return -atom(cursor, names);
  if (token === '(') {
    const value = total(cursor, names);
    expect(cursor, ')');
    return value;
  }
  if (/^\d/u.test(token)) return Number(token);
  const call = functions[token];
  if (call && cursor.tokens[cursor.at] === '(') {
    cursor.at += 1;
    return call(...list(cursor, names));
  }
  const value = names[token];
  if (value === undefined) throw new Error(`no input called ${token}`);
  return value;
}

function product(cursor: Cursor, names: Record<string, number>): number {
  let value = atom(cursor, names);
  for (let sign = cursor.tokens[cursor.at]; sign === '*' || sign === '/'; sign = cursor.tokens[cursor.at]) {
    cursor.at += 1;
    const other = atom(cursor, names);
    value = sign === '*' ? value * other : value / other;
  }
  return value;
}

function total(cursor: Cursor, names: Record<string, number>): number {
  let value = product(cursor, names);
  for (let sign = cursor.tokens[cursor.at]; sign === '+' || sign === '-'; sign = cursor.tokens[cursor.at]) {
    cursor.at += 1;
    const other = product(cursor, names);
    value = sign === '+' ? value + other : value - other;
  }
  return value;
}

/** What a formula comes to with these inputs. Throws on anything that is not a plain expression over them. */
export function evaluate(formula: string, inputs: Record<string, number>): number {
  const cursor = { tokens: tokenize(formula), at: 0 };
  const value = total(cursor, inputs);
  if (cursor.at !== cursor.tokens.length) throw new Error(`trailing ${cursor.tokens.slice(cursor.at).join(' ')}`);
  return value;
}
