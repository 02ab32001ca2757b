import { plainText } from '../../extract/json-ld';
import { proseOf, squeeze } from '../../extract/prose';
import type { SchemaNode, SchemaValue } from '../../extract/schema';

// Bazaarvoice puts answers to its own questions inside reviewBody, beside the words of the buyer.
const innerText = '.bv-content-summary-body-text';

/** What a reader sees of one value: visible text of an element, or a string without its HTML. */
export function wordsIn(value: SchemaValue): string {
  if (value.text !== undefined) return squeeze(plainText(value.text.slice(0, 20_000)));
  return value.element ? proseOf(value.element.querySelector(innerText) ?? value.element) : '';
}

const nameOf = (node: SchemaNode): string => {
  const value = (node.props.get('name') ?? node.props.get('alternatename'))?.find(({ node: deeper }) => !deeper);
  return value ? wordsIn(value) : '';
};

/** The words of the first of these properties that has any; nested nodes speak by their name. */
export function words(node: SchemaNode, ...properties: string[]): string | undefined {
  for (const property of properties) {
    for (const value of node.props.get(property) ?? []) {
      const text = value.node ? nameOf(value.node) : wordsIn(value);
      if (text) return text;
    }
  }
  return undefined;
}
