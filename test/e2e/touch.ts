import type { Page } from 'playwright-core';

/** What the screen says a tap takes, in ms. */
const tapMs = 40;

/**
 * Taps at a point of the window with one finger, as a touch screen reports it; `ms`: how long the finger stays if that is longer than a tap,
 * `to`: where it leaves.
 */
export async function tap(page: Page, x: number, y: number, { ms = 0, to = { x, y } } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const down = Date.now() / 1000;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints,
      timestamp: type === 'touchStart' ? down : down + Math.max(ms, tapMs) / 1000,
    });
  // The events bear their times and are sent at once: on a busy machine the answer to the first may take as long as a finger that rests.
  const events = [touch('touchStart', [{ x, y }])];
  if (ms > 0) await page.waitForTimeout(ms);
  if (to.x !== x || to.y !== y) events.push(touch('touchMove', [to]));
  events.push(touch('touchEnd', []));
  await Promise.all(events);
  // The browser waits a moment for a second tap before it clicks.
  await page.waitForTimeout(400);
  await session.detach();
}
