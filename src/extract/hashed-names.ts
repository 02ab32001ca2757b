// Build tools write `name--hash`, `Component--name--hash` or `scope--name--hash`; the readable parts outlive the hashes.
const readableNames = new Map<string, readonly string[]>();

function namesIn(classes: string): readonly string[] {
  const known = readableNames.get(classes);
  if (known) return known;
  const names = new Set<string>();
  for (const token of classes.split(/\s+/u)) {
    const parts = token.split('--');
    const last = parts.length < 2 ? token : parts.at(-2);
    if (last) names.add(last);
    if (parts.length > 2 && parts[0]) names.add(`${parts[0]}--${parts[1]}`).add(`@${parts[0]}`);
  }
  // A page that makes up class names without end must not fill our memory.
  if (readableNames.size > 5000) readableNames.clear();
  const list = [...names];
  readableNames.set(classes, list);
  return list;
}

/** A form's fields take the place of its members, `getAttribute` among them: what is no text then is no class. */
function classesOf(element: Element): string {
  const classes: unknown = typeof element.getAttribute === 'function' ? element.getAttribute('class') : '';
  return typeof classes === 'string' ? classes : '';
}

/** How many elements are sorted between two pauses: well under a millisecond of work. */
const indexedAtOnce = 1_000;

/**
 * Elements by the readable parts of their classes: what {@link Page.named} reads on pages of shops that hash them. Those of equal classes
 * go to the same lists, looked up once for all of them.
 */
export function* indexNames(elements: NodeListOf<Element>): Generator<void, Map<string, Element[]>> {
  const index = new Map<string, Element[]>();
  const known = new Map<string, readonly Element[][]>();
  const listOf = (name: string): Element[] => {
    const list = index.get(name) ?? [];
    index.set(name, list);
    return list;
  };
  const listsOf = (classes: string): readonly Element[][] => {
    const lists = namesIn(classes).map(listOf);
    known.set(classes, lists);
    return lists;
  };
  const add = (from: number): void => {
    for (let i = from; i < elements.length && i < from + indexedAtOnce; i++) {
      const element = elements[i] as Element;
      const classes = classesOf(element);
      for (const list of known.get(classes) ?? listsOf(classes)) list.push(element);
    }
  };
  for (let from = 0; from < elements.length; from += indexedAtOnce) {
    add(from);
    yield;
  }
  return index;
}

/** What a small box (one card) holds, by class: plain names as they are, hashed ones by their readable part. */
export interface Parts {
  first(name: string): Element | undefined;
  all(name: string): readonly Element[];
}

const none: readonly Element[] = [];

/** Where in a box the elements of each name stand. Cards of one list are built alike, so most have the shape of the one before. */
type Shape = ReadonlyMap<string, readonly number[]>;
const shapes = new Map<string, Shape>();
// A list has a few shapes of cards: with and without photos, reply, follow-up. What is large or always another is not kept.
const mostShapes = 500;
const longestShape = 4_000;

function shapeOf(classes: readonly string[]): Shape {
  const key = `${classes.length} ${classes.join('\u0000')}`;
  const known = shapes.get(key);
  if (known) return known;
  const shape = new Map<string, number[]>();
  for (const [at, each] of classes.entries())
    for (const name of namesIn(each)) {
      const places = shape.get(name);
      if (places) places.push(at);
      else shape.set(name, [at]);
    }
  if (shapes.size >= mostShapes) shapes.clear();
  if (key.length <= longestShape) shapes.set(key, shape);
  return shape;
}

/** Sorts a card's descendants by class in one native look-up: several times cheaper than a look-up per field. */
export function partsOf(box: Element): Parts {
  const found = box.querySelectorAll('[class]');
  const elements: Element[] = [];
  const classes: string[] = [];
  for (let i = 0; i < found.length; i++) {
    const element = found[i] as Element;
    elements.push(element);
    classes.push(classesOf(element));
  }
  const shape = shapeOf(classes);
  return {
    first(name) {
      const at = shape.get(name)?.[0];
      return at === undefined ? undefined : elements[at];
    },
    all: (name) => shape.get(name)?.map((at) => elements[at] as Element) ?? none,
  };
}
