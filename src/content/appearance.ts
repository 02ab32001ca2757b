import { send } from 'src/messages/bus';
import type { ScriptName } from 'src/messages/protocol';
import { type LanguageChoice, readAppearance } from 'src/settings/content';
import { forgetAppearance, giveAppearance } from 'src/ui/format/appearance';

const wordScripts = { en: 'words-en', zh_CN: 'words-zh-cn', zh_TW: 'words-zh-tw' } as const satisfies Record<
  Exclude<LanguageChoice, 'auto'>,
  ScriptName
>;

/** Makes this page's overlay speak and colour as the user chose. Words are fetched only where they differ from the browser's own choice. */
export async function followAppearance(): Promise<void> {
  forgetAppearance();
  const { language, colours } = await readAppearance();
  if (colours !== 'auto') giveAppearance({ colours });
  if (language !== 'auto') await send('script', wordScripts[language]);
}
