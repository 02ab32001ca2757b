import type { Page } from 'playwright-core';

/** Taps at a point of the window with one finger, as a touch screen reports it; `ms`: how long the finger stays, `to`: where it leaves. */
export async function tap(page: Page, x: number, y: number, { ms = 40, to = { x, y } } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.waitForTimeout(ms);
  if (to.x !== x || to.y !== y)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // The browser waits a moment for a second tap before it clicks.
  await page.waitForTimeout(400);
  await session.detach();
}
