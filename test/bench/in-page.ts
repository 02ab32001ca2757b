import { Readability } from '@mozilla/readability';
import { runInSlices } from 'src/content/slices';
import { genericFor, readAll, siteFor } from 'src/sites';
import type { ReadOutcome } from 'src/sites/define';

/** Which reader goes over the page: the one its address gets, or the one for any shop, reader of shapes included. */
export type Reader = 'own' | 'any-shop';

function steps(reader: Reader): Generator<void, ReadOutcome> {
  const url = new URL(location.href);
  const { site } = (reader === 'own' ? siteFor(url) : undefined) ?? genericFor(url);
  return site.read({ document, url, at: new Date() });
}

/** The least any reader can do: pass every text node once. */
function walk(): number {
  let characters = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
  return characters;
}

/** Lays the page out before the clock starts, so that no way pays for another's dirt. */
const settle = (): number => document.documentElement.getBoundingClientRect().height;

function times(count: number, run: () => unknown): void {
  for (let n = 0; n < count; n++) run();
}

let outcome: ReadOutcome | undefined;
let goOn: (() => void) | undefined;

/** Begins a reading as the content script runs it, except that each time it hands the page back it waits for `slice`. */
function begin(): void {
  const { scheduler } = globalThis as unknown as { scheduler: { postTask: (work: () => void) => Promise<void> } };
  scheduler.postTask = () =>
    new Promise((resolve) => {
      goOn = resolve;
    });
  outcome = undefined;
  void runInSlices(steps('own'), new AbortController().signal).then((read) => {
    outcome = read;
  });
}

/** Makes the page's layout stale, as a page that adds a row does. */
function dirty(): void {
  const row = document.createElement('div');
  row.textContent = '·';
  document.body.append(row);
}

let copy: Document | undefined;

const bench = {
  facts: (reader: Reader) => ({
    named: siteFor(new URL(location.href)) !== undefined,
    elements: document.getElementsByTagName('*').length,
    reviews: readAll(steps(reader)).reading.reviews.length,
  }),
  settle,
  walk: (count: number) => times(count, walk),
  read: (reader: Reader, count: number) => times(count, () => readAll(steps(reader))),
  /** Readability takes its document apart, so each run has a copy of its own, made before the clock starts. */
  copy: () => {
    copy = document.cloneNode(true) as Document;
  },
  readability: () => {
    if (copy) new Readability(copy).parse();
  },
  begin,
  slice: () => goOn?.(),
  /** Reviews of the reading in slices; undefined while it goes on. */
  ended: () => outcome?.reading.reviews.length,
  readDirty: () => {
    dirty();
    readAll(steps('own'));
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
