import { noteBounds } from 'src/domain/note';
import { browser } from 'wxt/browser';
import { pause } from './slices';

/** Where selected words stand in the window, in CSS px, and how many pixels of the screen one of them is. */
interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
  ratio: number;
}

/** Room around the words, CSS px: enough to see what they belong to, too little to show the rest of the page. */
const margin = 16;
/** Widest picture, px: a review is readable at that, and a file of it is some 50 KB. */
const widest = 900;
/** A page that makes room for the side panel moves for a third of a second; two looks this far apart, ms, tell that it rests. */
const restMs = 150;
/** After so many looks a page is taken for one that never rests. */
const mostLooks = 8;
/** Tried one after the other until the picture is small enough. */
const qualities = [0.82, 0.6, 0.4] as const;

/** Runs in our own world of the page, which sees its text and nothing of its scripts; they notice nothing of it. */
function placeOfSelection(): Place | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { left, top, width, height } = selection.getRangeAt(0).getBoundingClientRect();
  return { left, top, width, height, ratio: devicePixelRatio };
}

async function placeIn(tabId: number): Promise<Place | undefined> {
  // The picture will be of whatever tab is in front.
  if (!(await browser.tabs.get(tabId)).active) return undefined;
  const [found] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: placeOfSelection,
  });
  return found?.result ?? undefined;
}

/** Where the words stand once the page has come to rest: a panel that opens beside it narrows it. */
async function restingPlace(tabId: number): Promise<Place | undefined> {
  let place = await placeIn(tabId);
  for (let looks = 1; place && looks < mostLooks; looks++) {
    await pause(restMs);
    const next = await placeIn(tabId);
    if (JSON.stringify(next) === JSON.stringify(place)) return place;
    place = next;
  }
  return undefined;
}

/** An extension page may not even fetch `data:`, so the picture is taken out of its address by hand. */
function pictureIn(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

async function dataUrlOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const chars = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${blob.type};base64,${btoa(chars)}`;
}

async function cropped(picture: ImageBitmap, { left, top, width, height, ratio }: Place): Promise<string | undefined> {
  const x = Math.max(0, (left - margin) * ratio);
  const y = Math.max(0, (top - margin) * ratio);
  const across = Math.min(picture.width - x, (width + 2 * margin) * ratio);
  const down = Math.min(picture.height - y, (height + 2 * margin) * ratio);
  // Scrolled out of sight, in part or in whole: what is left would not show the words.
  if (across < margin || down < margin) return undefined;
  const shrink = Math.min(1, widest / across);
  const canvas = new OffscreenCanvas(Math.round(across * shrink), Math.round(down * shrink));
  canvas.getContext('2d')?.drawImage(picture, x, y, across, down, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const url = await dataUrlOf(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
    if (url.length <= noteBounds.picture) return url;
  }
  return undefined;
}

/**
 * A picture of the selected words with a little around them, as a data URL; `undefined` where the browser does not allow one or the page
 * moved meanwhile. Needs a click or shortcut of the user's on that tab.
 */
export async function pictureOfSelection(tabId: number, windowId: number): Promise<string | undefined> {
  try {
    const before = await restingPlace(tabId);
    if (!before || before.width === 0) return undefined;
    const picture = pictureIn(await browser.tabs.captureVisibleTab(windowId, { format: 'png' }));
    // A page that moved meanwhile, or another tab in front: the picture may show anything.
    const after = await placeIn(tabId);
    if (JSON.stringify(before) !== JSON.stringify(after)) return undefined;
    return await cropped(await createImageBitmap(picture), before);
  } catch (error) {
    console.debug('no picture', error);
    return undefined;
  }
}
