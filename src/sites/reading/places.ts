import type { Rule } from 'src/extract/candidates';
import type { Page } from 'src/extract/page';
import { proseOf } from 'src/extract/prose';
import { attributeOf, longest, textOf } from 'src/extract/text';

/**
 * Where something stands in a box: selectors in order, the first that gives words speaks. `selector@name` reads an attribute, `@name` the
 * box's own. Plain data, so that a shop's folder stays a list of declarations.
 */
export type Places = readonly string[];

interface Place {
  selector: string;
  attribute?: string;
}

const known = new Map<string, Place>();

/** Selectors hold no `@` of their own, so the last one parts selector and attribute. */
function placeOf(written: string): Place {
  const place = known.get(written);
  if (place) return place;
  const at = written.lastIndexOf('@');
  const made = at < 0 ? { selector: written } : { selector: written.slice(0, at), attribute: written.slice(at + 1) };
  known.set(written, made);
  return made;
}

/** A document or a card: both are looked into by the same two calls. */
export type Box = Pick<Element, 'querySelector' | 'querySelectorAll'>;

const inBox = (box: Box, selector: string): Element | undefined =>
  selector === '' ? (box as Element) : (box.querySelector(selector) ?? undefined);

/** What a place says: its attribute, else all its text, off-screen labels included, since those carry most ratings. */
export function foundAt(
  box: Box,
  places: Places,
  max: number = longest.name,
): { text: string; via: string } | undefined {
  for (const via of places) {
    const { selector, attribute } = placeOf(via);
    const element = inBox(box, selector);
    const text = element && (attribute === undefined ? textOf(element, max) : attributeOf(element, attribute, max));
    if (text) return { text, via };
  }
  return undefined;
}

/** The words alone. */
export const wordsAt = (box: Box, places: Places | undefined, max?: number): string | undefined =>
  places && foundAt(box, places, max)?.text;

/** The first element at one of these places, whatever it holds. */
export function elementAt(box: Box, places: Places | undefined): Element | undefined {
  for (const via of places ?? []) {
    const element = inBox(box, placeOf(via).selector);
    if (element) return element;
  }
  return undefined;
}

/** The visible words at the first place that has any: for what a person reads as prose, without off-screen labels and controls. */
export function proseAt(box: Box, places: Places | undefined, max: number = longest.review): string | undefined {
  for (const via of places ?? []) {
    const element = inBox(box, placeOf(via).selector);
    const text = element && proseOf(element, max).slice(0, max);
    if (text) return text;
  }
  return undefined;
}

/** A page's field as rules for `pick`: told by the first of some places whose words make sense as one. */
export const rulesOf = <T>(page: Page, places: Places, read: (text: string) => T | undefined): Rule<T>[] =>
  places.map((place) => ({
    via: `selector:${place}`,
    read: () => {
      const text = wordsAt(page.document, [place]);
      return text === undefined ? undefined : read(text);
    },
  }));
