import { gapAround, isOutside, squeeze } from 'src/extract/prose';

/** Longest line of small print, in characters. */
export const longestLine = 120;

const kinds = new Set(['span', 'div', 'p', 'button', 'a', 'strong', 'em', 'li']);
// What holds more parts is a box of lines; lines come with white space and words for screen readers.
const mostParts = 3;
const mostLetters = 3 * longestLine;
const mostLines = 200;
// No review is nested deeper or has more nodes; a form's fields can stand in for its `nextSibling`, so the walk needs an end.
const deepest = 60;
const mostNodes = 10_000;

/** What an element says: its visible words as they stand, and the length of all its text. */
interface Said {
  words: string;
  length: number;
}

/** The short visible texts and labels of a review's small print, in document order; all elements are put together in one walk. */
export function smallPrintOf(review: Element): string[] {
  const lines: [text: string, label: string][] = [];
  let left = mostNodes;
  const sayOf = (element: Element, depth: number): Said => {
    const line = depth > 0 && kinds.has(element.localName) && lines.length < mostLines ? newLine(lines) : undefined;
    const said: Said = { words: '', length: 0 };
    let parts = 0;
    for (let node: Node | null = element.firstChild; node && left > 0 && depth < deepest; node = node.nextSibling) {
      left--;
      if (node.nodeType === 1) parts++;
      addTo(said, node, node.nodeType === 1 ? sayOf(node as Element, depth + 1) : undefined);
    }
    if (line && parts <= mostParts && said.length <= mostLetters) {
      line[0] = squeeze(said.words);
      line[1] = element.getAttribute('aria-label') ?? '';
    }
    return said;
  };
  sayOf(review, 0);
  return lines.flat().filter((text) => text !== '' && text.length <= longestLine);
}

function newLine(lines: [string, string][]): [string, string] {
  const line: [string, string] = ['', ''];
  lines.push(line);
  return line;
}

/** Adds what a child says; the words of boxes too long for a line are not put together any further. */
function addTo(said: Said, node: Node, within: Said | undefined): void {
  const text = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
  said.length += within ? within.length : text.length;
  if (said.length > mostLetters) return;
  if (!within) said.words += text;
  else if (!isOutside(node as Element)) {
    const gap = gapAround(node);
    said.words += gap + within.words + gap;
  }
}
