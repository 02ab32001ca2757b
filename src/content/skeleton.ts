/** One element of a page without anything it says: `text` and `says` hold only what kind of text stands there and how long it is. */
export interface Branch {
  tag: string;
  /** One of the ids that the reader itself looks for. */
  id?: string;
  class?: string;
  /** Words that programmers mark elements with, such as `data-hook`. */
  marks?: Record<string, string>;
  /** Attribute → kind of its text. */
  says?: Record<string, string>;
  text?: string;
  hidden?: true;
  kids?: Branch[];
}

/** What to show of a page, and what never to. */
export interface SkeletonPlan {
  /** Shown with all they hold. */
  whole: readonly Element[];
  /** Shown alone. */
  alone: readonly Element[];
  /** Words that name somebody or something, in lower case. */
  names: ReadonlySet<string>;
  /** Ids of the reader's own rules. */
  ids: ReadonlySet<string>;
}

// A report is read by a person and pasted into an issue.
const mostBranches = 400;
const deepest = 30;
const longestWord = 32;

const programmers = 'data-hook data-testid data-test data-test-type data-automation data-qa itemprop role'.split(' ');
const spoken = 'aria-label title alt datetime content'.split(' ');

const months = /jan|feb|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[cz]|janv|f[eé]v|avr|juin|juil|ao[uû]t/iu;
const rating = /\d\s*(?:out of|von|sur|de|su|av|van|z|\/)\s*(?:5|10)(?!\d)|(?:5|10)つ星|\bstars?\b|星/iu;

/** What kind of text this is: a date, a rating, a number, or words by their length; never a word or figure of it. */
export function kindOfText(text: string): string | undefined {
  const said = text.replace(/\s+/gu, ' ').trim();
  if (said === '') return undefined;
  if (said.length < 60 && /\d/u.test(said)) {
    if (/\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2}/u.test(said)) return 'date';
    if (rating.test(said)) return 'rating';
    if (/\d{4}/u.test(said) && months.test(said)) return 'date';
    if (!/\p{L}{2}/u.test(said)) return 'number';
  }
  const script = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(said) ? 'cjk ' : '';
  return script + (said.length < 10 ? '1-9' : said.length < 40 ? '10-39' : said.length < 160 ? '40-159' : '160+');
}

/**
 * The readable part of a name that programmers gave, the rest as `x`: hashes and numbers may be somebody's id. Undefined where nothing is
 * left, or where it names somebody.
 */
export function stemOf(token: string, names: ReadonlySet<string>): string | undefined {
  if (!/^[\w-]+$/u.test(token) || token.length > 3 * longestWord) return undefined;
  const hashed = token.includes('--') ? token.replace(/--[^-]+$/u, '--x') : token;
  const stem = hashed.replace(/[^-_]+/gu, (part) => (/\d/u.test(part) || part.length > longestWord ? 'x' : part));
  const words = stem.split(/[-_]|(?<=[a-z])(?=[A-Z])/u).map((word) => word.toLowerCase());
  const joined = stem.replace(/[-_]/gu, '').toLowerCase();
  const isNamed = words.some((word) => names.has(word)) || names.has(joined);
  return isNamed || /^[-_x]*$/u.test(stem) ? undefined : stem;
}

const hasMany = (document: Document, name: string, value: string): boolean => {
  let count = 0;
  for (const element of document.querySelectorAll(`[${name}]`))
    if (element.getAttribute(name) === value && ++count > 1) return true;
  return false;
};

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '');

/** Makes the branches of one report. */
class Pruner {
  private left = mostBranches;
  private readonly many = new Map<string, boolean>();

  constructor(
    private readonly document: Document,
    private readonly plan: SkeletonPlan,
  ) {}

  /** The element and, of what it holds, what leads to the planned parts; everything from a planned whole on. */
  branch(element: Element, path: ReadonlySet<Element>, isWhole: boolean, depth = 0): Branch {
    this.left--;
    const whole = isWhole || this.plan.whole.includes(element);
    const kids: Branch[] = [];
    for (const kid of Array.from(element.children)) {
      if (this.left <= 0 || depth > deepest) break;
      if (/^(?:script|style|template|noscript)$/u.test(kid.localName)) continue;
      if (whole || path.has(kid)) kids.push(this.branch(kid, path, whole, depth + 1));
    }
    return { ...this.facts(element), ...(kids.length > 0 ? { kids } : {}) };
  }

  private facts(element: Element): Branch {
    const { ids, names } = this.plan;
    const classes = (element.getAttribute('class') ?? '').split(/\s+/u).slice(0, 12);
    const stems = classes.flatMap((token) => stemOf(token, names) ?? []);
    const own = Array.from(element.childNodes, (node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ''));
    const text = kindOfText(own.join(' ').slice(0, 500));
    const [marks, says] = this.attributes(element);
    return {
      tag: stemOf(element.localName, names) ?? 'div',
      ...(ids.has(element.id) ? { id: element.id } : {}),
      ...(stems.length > 0 ? { class: [...new Set(stems)].join(' ') } : {}),
      ...(Object.keys(marks).length > 0 ? { marks } : {}),
      ...(Object.keys(says).length > 0 ? { says } : {}),
      ...(text ? { text } : {}),
      ...(isHidden(element) ? { hidden: true } : {}),
    };
  }

  private attributes(element: Element): [marks: Record<string, string>, says: Record<string, string>] {
    const marks: Record<string, string> = {};
    const says: Record<string, string> = {};
    for (const { name, value } of Array.from(element.attributes).slice(0, 30)) {
      if (programmers.includes(name)) {
        const stem = this.isCommon(name, value) ? stemOf(value, this.plan.names) : undefined;
        if (stem) marks[name] = stem;
      } else if (
        spoken.includes(name) ||
        (/^data(?:-[a-z]{2,20}){1,3}$/u.test(name) && stemOf(name, this.plan.names))
      ) {
        says[name] = kindOfText(value.slice(0, 500)) ?? '';
      }
    }
    return [marks, says];
  }

  /** Only what marks more than one element is a programmer's word; what stands once may be an id. */
  private isCommon(name: string, value: string): boolean {
    const key = `${name}=${value}`;
    const known = this.many.get(key) ?? hasMany(this.document, name, value);
    this.many.set(key, known);
    return known;
  }
}

/** The tree of the planned parts of a page and what leads to them, from the body down. */
export function skeletonOf(document: Document, plan: SkeletonPlan): Branch {
  const path = new Set<Element>();
  for (const part of [...plan.whole, ...plan.alone])
    for (let at: Element | null = part; at && !path.has(at); at = at.parentElement) path.add(at);
  return new Pruner(document, plan).branch(document.body, path, false);
}
