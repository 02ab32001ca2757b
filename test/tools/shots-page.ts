import type { ReadingEvidence } from 'src/content/diagnostics';
import { mountOverlay } from 'src/content/overlay';
import { startPanel } from 'src/content/panel-script';
import { findCollisions } from './shots-checks';
import { type Face, faces } from './shots-faces';

declare global {
  interface Window {
    showFace(name: string): void;
    findCollisions(): string[];
  }
}

startPanel();
// A page without an address has no clipboard.
Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => undefined } });

/** What a page was read with where nothing was found. */
const evidence = (): ReadingEvidence => ({
  site: { id: 'tmall', version: 3, reviewRoots: 'main' },
  outcome: {
    reading: {
      url: 'https://detail.tmall.com/item.htm?id=800000001',
      site: 'tmall',
      page: 'item',
      readAt: new Date().toISOString(),
      adapterVersion: 3,
      reviews: [],
      via: {},
      missing: [],
    },
    nodes: [],
  },
});

/** Puts one face on the page, its root open so that the checks can look inside. */
window.showFace = (name) => {
  const face: Face | undefined = faces[name];
  if (!face) throw new Error(`no face ${name}`);
  const anchor = document.querySelector('.shop-name');
  if (anchor) anchor.textContent = face.storeName;
  const overlay = mountOverlay({
    ...(anchor && face.storeName ? { anchor } : {}),
    signal: new AbortController().signal,
    shadow: 'open',
    actions: {
      pin: () => {},
      mute: () => {},
      note: () => {},
      openReviews: () => {},
      jumpTo: () => undefined,
      evidence,
    },
  });
  overlay.update(face.view);
};
window.findCollisions = findCollisions;
