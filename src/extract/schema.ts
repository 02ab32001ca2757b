import { rawText } from './text';
/** Which notation a statement came in; also its name in `via`. */
export type SchemaSource = 'json-ld' | 'microdata' | 'rdfa';

/** One value of a property: a plain text, the element that holds the text, or another node. */
export interface SchemaValue {
  text?: string;
  element?: Element;
  node?: SchemaNode;
}

/** One schema.org thing, whatever the notation. `parent`/`property`: where it is nested, if anywhere. */
export interface SchemaNode {
  source: SchemaSource;
  /** Local type names, lower case: `product`, `aggregaterating`. */
  types: string[];
  id?: string;
  props: Map<string, SchemaValue[]>;
  parent?: SchemaNode;
  property?: string;
  element?: Element;
}

/** `http://schema.org/Product`, `schema:Product`, `Product` → `product`; the same for property names. */
export const localName = (name: string): string =>
  name
    .slice(0, 200)
    .trim()
    .replace(/^.*[/#:]/u, '')
    .toLowerCase();

/** A new node without properties. */
export const schemaNode = (source: SchemaSource, types: string, element?: Element): SchemaNode => ({
  source,
  types: types.split(/\s+/u).filter(Boolean).slice(0, 8).map(localName),
  props: new Map(),
  ...(element && { element }),
});

/** Adds one value; a node value also learns where it is nested. */
export function addValue(owner: SchemaNode, property: string, value: SchemaValue): void {
  const key = localName(property);
  const values = owner.props.get(key);
  if (values) values.push(value);
  else owner.props.set(key, [value]);
  if (value.node && !value.node.parent) {
    value.node.parent = owner;
    value.node.property = key;
  }
}

/** All values of the first of these properties that has any. */
export function valuesOf(node: SchemaNode, ...properties: string[]): SchemaValue[] {
  for (const property of properties) {
    const values = node.props.get(property);
    if (values?.length) return values;
  }
  return [];
}

/** The nodes under these properties, all of them. */
export const nodesOf = (node: SchemaNode, ...properties: string[]): SchemaNode[] =>
  properties.flatMap((property) => node.props.get(property) ?? []).flatMap((value) => value.node ?? []);

/** The first plain text under these properties (first property that has one wins), trimmed; undefined for none. */
export function textOf(node: SchemaNode, ...properties: string[]): string | undefined {
  for (const property of properties) {
    for (const value of node.props.get(property) ?? []) {
      const text = (value.text ?? rawText(value.element)).slice(0, 20_000).trim();
      if (text) return text;
    }
  }
  return undefined;
}

/** Whether the node is of one of these types (lower-case local names). */
export const isType = (node: SchemaNode, types: ReadonlySet<string>): boolean =>
  node.types.some((type) => types.has(type));
