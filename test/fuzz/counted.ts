import { fastDocument } from '../tools/fast-dom';

/**
 * Work a reader has the DOM do, counted at the calls it makes: a look-up or a text costs as many steps as there is to look at (elements, and
 * a step for every 64 characters), anything else one. No clock is asked, so a count is the same on every machine.
 */
let steps: number | undefined;
let sizes = new WeakMap<Node, number>();
let inside = false;

const charsAStep = 64;
const whole = ['textContent', 'innerHTML', 'outerHTML'];
const lookUps = [
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'getElementsByClassName',
  'getElementsByName',
];
const single = [
  ...[
    'getAttribute',
    'hasAttribute',
    'hasAttributes',
    'matches',
    'closest',
    'contains',
    'nodeValue',
    'data',
    'className',
    'id',
    'localName',
  ],
  ...['parentElement', 'parentNode', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'firstElementChild'],
  ...[
    'nextElementSibling',
    'previousElementSibling',
    'lastElementChild',
    'getElementById',
    'createTreeWalker',
    'attributes',
  ],
];
// `children` and `childNodes` are made anew by this DOM at every call and by browsers kept; what is read of them is counted one by one.
const perChild = ['children', 'childNodes', 'childElementCount'];

function counting<T>(cost: (node: Node) => number, node: Node, run: () => T): T {
  if (steps === undefined || inside) return run();
  steps += cost(node);
  inside = true;
  try {
    return run();
  } finally {
    inside = false;
  }
}

const sizeOf = (node: Node): number => sizes.get(node) ?? 1;
const one = (): number => 1;

function wrap(owner: object, name: string, cost: (node: Node) => number): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  if (!own?.configurable) return;
  const { get, value } = own;
  if (get)
    Object.defineProperty(owner, name, {
      ...own,
      get(this: Node) {
        return counting(cost, this, () => get.call(this));
      },
    });
  else if (typeof value === 'function')
    Object.defineProperty(owner, name, {
      ...own,
      value(this: Node, ...args: unknown[]) {
        return counting(cost, this, () => Reflect.apply(value, this, args));
      },
    });
}

/** Every prototype of this DOM's nodes, its tree walker's too. */
function prototypes(): Set<object> {
  const document = fastDocument('<p class="a">b</p><!--c--><svg></svg><input>');
  const nodes = [
    document,
    ...document.querySelectorAll('*'),
    document.querySelector('p')?.firstChild,
    document.createTreeWalker(document, 4),
  ];
  const found = new Set<object>();
  for (const node of nodes)
    for (
      let at: object | null = node ?? null;
      at && at !== Object.prototype;
      at = Object.getPrototypeOf(at) as object | null
    )
      found.add(at);
  return found;
}

let ready = false;

function instrument(): void {
  ready = true;
  for (const owner of prototypes()) {
    for (const name of [...whole, ...lookUps]) wrap(owner, name, sizeOf);
    for (const name of [...single, 'nextNode']) wrap(owner, name, one);
    for (const name of perChild) wrap(owner, name, one);
  }
}

/** Sizes of all subtrees of a document, in steps. */
function measured(document: Document): WeakMap<Node, number> {
  const found = new WeakMap<Node, number>();
  const stack: { node: Node; leave: boolean }[] = [{ node: document, leave: false }];
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { node, leave } = task;
    if (!leave) {
      stack.push({ node, leave: true });
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, leave: false });
      continue;
    }
    let size = 1 + (node.nodeType === 3 ? (node.nodeValue ?? '').length / charsAStep : 0);
    for (let child = node.firstChild; child; child = child.nextSibling) size += found.get(child) ?? 1;
    found.set(node, size);
  }
  return found;
}

/** What was done: all steps, the most in one go between two pauses, and the size of the page in the same unit. */
export interface Work {
  total: number;
  slice: number;
  size: number;
}

/** Runs a reading to its end and counts its steps. */
export function counted<T>(document: Document, reading: Generator<void, T>): { value: T; work: Work } {
  if (!ready) instrument();
  sizes = measured(document);
  steps = 0;
  let [before, slice] = [0, 0];
  try {
    for (;;) {
      const step = reading.next();
      slice = Math.max(slice, steps - before);
      before = steps;
      if (step.done) return { value: step.value, work: { total: steps, slice, size: sizeOf(document) } };
    }
  } finally {
    steps = undefined;
  }
}
