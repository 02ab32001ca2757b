import { numeral } from './numbers';
import type { Page } from './page';
import { addValue, localName, type SchemaNode, schemaNode } from './schema';

/** What the page's JSON-LD says; `broken` counts the blocks that could not be read. */
export interface JsonLd {
  nodes: SchemaNode[];
  broken: number;
}

// Real blocks stay under a few hundred kilobytes; beyond this a page is out to cost us time.
const maxBlock = 2_000_000;
// Mending goes character by character, so only what is likely to be worth it.
const maxMended = 300_000;
const maxBlocks = 50;
// A long sample of reviews makes some hundred nodes; budgets keep hostile pages bounded.
const maxNodes = 5_000;
const maxList = 500;
const maxDepth = 24;
const batch = 400;

/** Cuts the wrappers pages put around JSON: CDATA in a comment, HTML comments, a closing semicolon. */
function unwrap(text: string): string {
  let json = text.replace(/^\uFEFF/u, '').trim();
  for (const [open, close] of [
    ['<!--', '-->'],
    ['/*<![CDATA[*/', '/*]]>*/'],
    ['//<![CDATA[', '//]]>'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (json.startsWith(open)) json = json.slice(open.length).trim();
    if (json.endsWith(close)) json = json.slice(0, -close.length).trim();
  }
  return json.endsWith(';') ? json.slice(0, -1) : json;
}

/** One pass over broken JSON: raw control characters in strings become escapes, commas before a closing bracket go. */
function mend(json: string): string {
  const out: string[] = [];
  let inString = false;
  let comma = -1;
  for (let i = 0; i < json.length; i++) {
    const char = json[i] ?? '';
    if (inString) {
      if (char === '\\') out.push(char, json[++i] ?? '');
      else out.push(char < ' ' ? ' ' : char);
      if (char === '"') inString = false;
      continue;
    }
    if ((char === '}' || char === ']') && comma >= 0) out[comma] = '';
    if (char.trim()) comma = char === ',' ? out.length : -1;
    if (char === '"') inString = true;
    out.push(char);
  }
  return out.join('');
}

function parseBlock(text: string): unknown {
  if (text.length > maxBlock) return undefined;
  const json = unwrap(text);
  try {
    return JSON.parse(json);
  } catch {
    if (json.length > maxMended) return undefined;
    try {
      return JSON.parse(mend(json));
    } catch {
      return undefined;
    }
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as a reader would see it: entities resolved, tags gone. Strings in JSON-LD often hold HTML. */
export function plainText(text: string): string {
  if (!/[&<]/u.test(text)) return text;
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, dec, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
  return decoded.replace(/<\/?[a-z][^<>]{0,300}>/giu, ' ');
}

interface Task {
  value: unknown;
  depth: number;
  owner?: SchemaNode;
  property: string;
}

const asText = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? numeral(value)
      : typeof value === 'boolean'
        ? String(value)
        : undefined;

function nodeFrom(value: object): SchemaNode {
  const types = Reflect.get(value, '@type') as unknown;
  const names = (Array.isArray(types) ? types.slice(0, 8) : [types]).filter((name) => typeof name === 'string');
  const node = schemaNode('json-ld', names.map((name) => name.slice(0, 200)).join(' '));
  const id = Reflect.get(value, '@id') as unknown;
  if (typeof id === 'string') node.id = id.slice(0, 500);
  return node;
}

/** Tasks for the members of an object, last first, so that the stack gives them back in the page's order. */
function members(value: object, node: SchemaNode, depth: number): Task[] {
  return Object.entries(value)
    .slice(0, maxList)
    .filter(([key]) => key === '@graph' || !key.startsWith('@'))
    .map(([key, member]) => ({
      value: member,
      depth: depth + 1,
      ...(key === '@graph' ? {} : { owner: node }),
      property: localName(key),
    }))
    .reverse();
}

/** Walks one parsed block without recursion, adding its nodes to `nodes` until the budget is spent. */
function* walk(root: unknown, nodes: SchemaNode[]): Generator<void, void> {
  const stack: Task[] = [{ value: root, depth: 0, property: '' }];
  for (let steps = 1; stack.length > 0 && nodes.length < maxNodes; steps++) {
    if (steps % batch === 0) yield;
    const task = stack.pop();
    if (!task || task.depth > maxDepth) continue;
    const { value, owner, property, depth } = task;
    if (Array.isArray(value)) {
      for (const entry of value.slice(0, maxList).reverse()) stack.push({ ...task, value: entry, depth: depth + 1 });
    } else if (typeof value === 'object' && value !== null) {
      const literal = asText(Reflect.get(value, '@value'));
      if (literal !== undefined && owner) {
        addValue(owner, property, { text: literal });
        continue;
      }
      const node = nodeFrom(value);
      nodes.push(node);
      if (owner) addValue(owner, property, { node });
      stack.push(...members(value, node, depth));
    } else if (owner) {
      const text = asText(value);
      if (text !== undefined) addValue(owner, property, { text });
    }
  }
}

/** Replaces `{"@id": "…"}` stand-ins by the node of that name, so that references read like nesting. */
function resolve(nodes: readonly SchemaNode[]): void {
  const named = new Map<string, SchemaNode>();
  for (const node of nodes) if (node.id && node.props.size > 0 && !named.has(node.id)) named.set(node.id, node);
  for (const node of nodes) {
    for (const values of node.props.values()) {
      for (const value of values) {
        if (value.node?.id && value.node.props.size === 0) value.node = named.get(value.node.id) ?? value.node;
      }
    }
  }
}

/** All JSON-LD of a page as schema.org nodes, in document order; yields after each batch. Broken blocks are skipped. */
export function* readJsonLd(page: Page): Generator<void, JsonLd> {
  const nodes: SchemaNode[] = [];
  let broken = 0;
  const scripts = page.all('script[type*="ld+json" i]', maxBlocks);
  for (const script of scripts) {
    const text = script.textContent ?? '';
    if (!text.trim()) continue;
    const value = parseBlock(text);
    if (value === undefined) broken += 1;
    else yield* walk(value, nodes);
    yield;
  }
  resolve(nodes);
  return { nodes, broken };
}
