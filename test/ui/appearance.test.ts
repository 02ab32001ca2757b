import { readAppearance } from 'src/settings/content';
import { colourSetting, languageSetting } from 'src/settings/items';
import { forgetAppearance, giveAppearance } from 'src/ui/format/appearance';
import { convention, language } from 'src/ui/format/language';
import { number } from 'src/ui/format/numbers';
import { say, t } from 'src/ui/format/say';
import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shippedMessages, stubI18n } from '../tools/locale';

const wordsOf = (name: 'en' | 'zh_CN' | 'zh_TW'): Record<string, string> =>
  Object.fromEntries(Object.entries(shippedMessages(name)).map(([key, { message }]) => [key, message]));

afterEach(() => forgetAppearance());

test('words that were given speak instead of the browser’s, with their values, plurals, numbers and colours', () => {
  stubI18n('zh_CN');
  expect([language(), convention()]).toEqual(['zh-CN', 'china']);
  giveAppearance({ words: wordsOf('en') });
  expect([language(), convention()]).toEqual(['en', 'west']);
  expect(number(1234.5)).toBe('1,234.5');
  expect([t('panel.store.window', { n: 1 }), t('panel.store.window', { n: 3 })]).toEqual(['last 1 day', 'last 3 days']);
  expect(say({ id: 'nothing-of-the-kind' })).toBe('nothing-of-the-kind');
});

test('colours are the user’s own choice in any language', () => {
  giveAppearance({ colours: 'none' });
  expect(convention()).toBe('none');
  giveAppearance({ words: wordsOf('zh_TW') });
  expect([convention(), language()]).toEqual(['none', 'zh-TW']);
});

test('page scripts and screens read the same choice, and anything unknown is the browser’s own way', async () => {
  expect(await readAppearance()).toEqual({ language: 'auto', colours: 'auto' });
  await languageSetting.set('zh_TW');
  await colourSetting.set('west');
  expect(await readAppearance()).toEqual({ language: 'zh_TW', colours: 'west' });
  await fakeBrowser.storage.local.set({ language: '../../evil', colours: 7 });
  expect(await readAppearance()).toEqual({ language: 'auto', colours: 'auto' });
});
