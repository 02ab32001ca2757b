import { isOutside } from 'src/extract/prose';
import { rawText } from 'src/extract/text';

/** A page's words in the forms a reader may have met them in; all of them are the page's own. */
export interface Said {
  /** Everything, folded: no blanks, NFKC. For words. */
  folded: string;
  /** Everything, digits of all scripts made plain, pieces parted by line ends. For numbers and days. */
  plain: string;
  /** How many elements there are. */
  elements: number;
}

const unseen = /[\u200b\ufeff]/gu;
const blanks = /[\s\u200b\ufeff]+/gu;

/** Words as readers compare them: their own folding, without a limit of length; some write ids in small letters. */
export const fold = (text: string): string => text.normalize('NFKC').replace(blanks, '').toLowerCase();

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a script's or attribute's text holds once its escapes are resolved: `\u4f60`, `\"`, `&quot;`, `%E4`, tags. */
function* unescaped(text: string): Generator<string> {
  yield text;
  const json = /\\/u.test(text)
    ? text
        .replace(/\\u([\da-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\\[nrtbf]/gu, ' ')
        .replace(/\\(.)/gu, '$1')
    : text;
  if (json !== text) yield json;
  const decoded = json.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, dec, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
  if (decoded !== json) yield decoded;
  if (/<\/?[a-z!]/iu.test(decoded))
    yield decoded.replace(/<!--[\s\S]{0,5000}?-->/gu, '').replace(/<[^<>]{0,2000}>/gu, ' ');
  if (/%[\dA-F]{2}/iu.test(text)) {
    try {
      yield decodeURIComponent(text);
    } catch {
      // Not an address.
    }
  }
}

const inline = /^(?:a|abbr|b|bdi|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr|q)$/u;

interface Pieces {
  /** Each text alone, and each attribute. */
  apart: string[];
  /** As `textContent` gives it: nothing between the pieces. */
  joined: string[];
  /** As a person sees it: nothing between inline pieces, a blank elsewhere, hidden parts and controls left out. */
  seen: string[];
}

/** One walk over the tree, without recursion: pages nest thousands deep. */
function piecesOf(root: Node): { pieces: Pieces; elements: number } {
  const pieces: Pieces = { apart: [], joined: [], seen: [] };
  const stack: { node: Node; seen: boolean; leave?: true }[] = [{ node: root, seen: true }];
  let elements = 0;
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { node, seen } = task;
    if (task.leave) {
      if (!inline.test((node as Element).localName ?? '')) pieces.seen.push(' ');
      continue;
    }
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      pieces.apart.push(...unescaped(text));
      pieces.joined.push(text);
      if (seen) pieces.seen.push(text);
      continue;
    }
    let shows = seen;
    if (node.nodeType === 1) {
      elements++;
      const element = node as Element;
      shows = seen && !isOutside(element);
      for (const { value } of [...element.attributes]) if (value) pieces.apart.push(...unescaped(value));
      if (!inline.test(element.localName)) pieces.seen.push(' ');
      // Microdata gives a value in an element's whole text; joined to its neighbours a number would be another one.
      if (element.hasAttribute('itemprop') && element.childElementCount > 0)
        pieces.apart.push(rawText(element).slice(0, 300));
    }
    stack.push({ node, seen, leave: true });
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, seen: shows });
  }
  return { pieces, elements };
}

/** All that a page says, and the address it stands at. */
export function saidBy(document: Document, url: string): Said {
  const { pieces, elements } = piecesOf(document);
  const told = [pieces.joined.join(''), pieces.seen.join(''), pieces.apart.join('\n'), ...unescaped(url)].join('\n');
  // Some readers take unseen marks for blanks, some for nothing.
  const all = unseen.test(told) ? `${told}\n${told.replaceAll(unseen, '')}` : told;
  // A raised or lowered digit is a footnote's mark, never part of the number it stands at.
  const plain = all
    .replace(/(?<=\d)[\u00b2\u00b3\u00b9\u2070-\u209f]+/gu, '|')
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٬/gu, ',')
    .replace(/٫/gu, '.');
  return { folded: fold(all), plain, elements };
}
