import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faults } from './axe';
import { extensionPage, screenshot } from './browser';
import { useBrowser } from './session';
import { noStrays, strays } from './strays';
import { word } from './words';

const session = useBrowser();

/** A part of what `chrome.storage` gives, by text: the extension's own globals are not known here. */
const ask = <T>(what: string): Promise<T> => session.desk.evaluate(`chrome.storage.${what}`) as Promise<T>;

const held = (): Promise<Record<string, unknown>> => ask('sync.get(null)');

interface State {
  problem?: string;
  bytes: number;
  leftOut: { settings: string[]; hosts: number };
}
const state = async (): Promise<State | undefined> =>
  (await ask<{ syncState?: State }>(`local.get('syncState')`)).syncState;

const turn = (page: Page): Promise<void> =>
  page.getByRole('checkbox', { name: new RegExp(`^${word('sync.switch')}`) }).click();

test('settings go into the browser’s sync when the user says so, and are counted as the browser counts them', async () => {
  const page = await extensionPage(session.browser, 'options.html');
  await page.getByRole('radio', { name: new RegExp(`^${word('options.dial.strict')}`) }).check();
  await ask(`local.set({ mutedHosts: ['商店.example', 'a<b.example'] })`);
  expect(await held()).toEqual({});

  await turn(page);
  await page.getByText(word('sync.inStep')).waitFor();
  const items = await held();
  expect(Object.keys(items).sort()).toEqual(['mute.0of1', 'set.dial']);
  expect(JSON.stringify(items['set.dial'])).toContain('strict');
  expect((await state())?.bytes).toBe(await ask('sync.getBytesInUse(null)'));
  expect(await faults(page)).toEqual([]);
});

test('what another browser wrote is in force here, and a full sync is told and made up for', async () => {
  const page = await extensionPage(session.browser, 'options.html');
  await ask(`sync.set({ 'set.marks': [Date.now(), 'aaaaaaaa', 'true'] })`);
  await expect.poll(() => ask<{ marks?: boolean }>(`local.get('marks')`)).toEqual({ marks: true });

  // Nearly all of the room taken by what is not ours.
  await ask(`sync.set(Object.fromEntries(Array.from({ length: 12 }, (_, n) => ['other' + n, 'x'.repeat(8_100)])))`);
  const free = 102_400 - (await ask<number>('sync.getBytesInUse(null)'));
  await ask(`sync.set({ rest: 'x'.repeat(${free - 20}) })`);
  await ask(`local.set({ mutedHosts: ['商店.example', 'c.example'] })`);
  await page.locator('.devices-trouble').waitFor();
  expect(await state()).toMatchObject({ problem: 'full', leftOut: { hosts: 2 } });
  expect(await page.locator('.devices-trouble').textContent()).toContain(word('sync.full'));
  await screenshot(page, 'sync-full');

  await ask(`sync.remove(Array.from({ length: 12 }, (_, n) => 'other' + n))`);
  await page.locator('.devices-trouble').waitFor({ state: 'detached' });
  expect(JSON.stringify(await held())).toContain('c.example');

  await turn(page);
  await page.getByRole('button', { name: word('sync.clear') }).click();
  await page.getByText(word('sync.cleared')).waitFor();
  expect(Object.keys(await held())).toEqual(['rest']);
  expect(await ask(`local.get(['marks', 'dial'])`)).toEqual({ marks: true, dial: 'strict' });
  expect(strays(session.browser)).toEqual(noStrays);
});
