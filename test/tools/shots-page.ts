import { mountOverlay } from 'src/content/overlay';
import { startPanel } from 'src/content/panel-script';
import { findCollisions } from './shots-checks';
import { type Face, faces } from './shots-data';

declare global {
  interface Window {
    showFace(name: string): void;
    findCollisions(): string[];
  }
}

startPanel();

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
    actions: { pin: () => {}, mute: () => {}, note: () => {}, openReviews: () => {}, jumpTo: () => undefined },
  });
  overlay.update(face.view);
};
window.findCollisions = findCollisions;
