import { folded } from './text';

/** One piece of text of a region with the element it stands in. `text` is folded (see `folded`). */
export interface Run {
  text: string;
  element: Element;
}

/** The non-empty text pieces of a NAMED region, in order, at most `limit`. Never call it on a whole page or a description. */
export function runsOf(region: Element, limit = 300): Run[] {
  const runs: Run[] = [];
  // 4 is SHOW_TEXT.
  const walker = (region.ownerDocument as Document).createTreeWalker(region, 4);
  for (let node = walker.nextNode(); node && runs.length < limit; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = folded(node.nodeValue ?? '');
    if (text && element && !/^(?:script|style|textarea)$/iu.test(element.localName)) runs.push({ text, element });
  }
  return runs;
}

/** Text pieces of markup kept as text (a lazily opened `<textarea>`): tags and comments become boundaries. */
export function piecesOfMarkup(markup: string): string[] {
  return markup
    .slice(0, 20_000)
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/gu, '')
    .split(/<[^<>]*>/u)
    .map((piece) => folded(piece))
    .filter(Boolean);
}

/** The lowest element that holds both, at most a few levels up from `b`. */
export function sharedParent(a: Element, b: Element, levels = 6): Element | undefined {
  let node: Element | null = b;
  for (let level = 0; node && level <= levels; level++) {
    if (node.contains(a)) return node;
    node = node.parentElement;
  }
  return undefined;
}

/** The text beside a label in a region: the rest of its own piece, else the next piece. */
export function besideLabel(runs: readonly Run[], label: RegExp): { label: string; value: string } | undefined {
  for (const [index, run] of runs.entries()) {
    const match = label.exec(run.text);
    if (!match) continue;
    const rest = run.text.slice(match.index + match[0].length).replace(/^[:·]+/u, '');
    const value = rest || (runs[index + 1]?.text ?? '').replace(/^[:·]+/u, '') || (runs[index + 2]?.text ?? '');
    if (value) return { label: match[0], value };
  }
  return undefined;
}
