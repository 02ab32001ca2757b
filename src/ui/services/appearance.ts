import { type LanguageChoice, readAppearance } from 'src/settings/content';
import { giveAppearance } from '../format/appearance';

const wordScripts = {
  en: '/words-en.js',
  zh_CN: '/words-zh-cn.js',
  zh_TW: '/words-zh-tw.js',
} as const satisfies Record<Exclude<LanguageChoice, 'auto'>, string>;

/** Makes this page of ours speak and colour as the user chose. Without the words the browser's own language stays. */
export async function followAppearance(): Promise<void> {
  const { language, colours } = await readAppearance();
  if (colours !== 'auto') giveAppearance({ colours });
  if (language === 'auto') return;
  const script: string = wordScripts[language];
  await import(/* @vite-ignore */ script).catch((error) => console.debug('words not loaded', error));
}
