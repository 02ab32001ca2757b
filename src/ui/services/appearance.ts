import { type LanguageChoice, readAppearance } from 'src/settings/content';
import { giveAppearance } from '../format/appearance';

const wordScripts = {
  en: '/words-en.js',
  zh_CN: '/words-zh-cn.js',
  zh_TW: '/words-zh-tw.js',
} as const satisfies Record<Exclude<LanguageChoice, 'auto'>, string>;

/** Runs one of our own scripts in this page; a classic script, as it is where shop pages get it. */
const run = (src: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    document.head.append(script);
  });

/** Makes this page of ours speak and colour as the user chose. Without the words the browser's own language stays. */
export async function followAppearance(): Promise<void> {
  const { language, colours } = await readAppearance();
  if (colours !== 'auto') giveAppearance({ colours });
  if (language === 'auto') return;
  await run(wordScripts[language]).catch((error) => console.debug('words not loaded', error));
}
