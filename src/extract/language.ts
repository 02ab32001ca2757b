import type { Page } from './page';
import { remembered } from './remembered';

/** The page's language tag; the country of the host fills what the page leaves open. */
export function languageOf(page: Page): string | undefined {
  const stated =
    page.one('html')?.getAttribute('lang') ||
    page.one('meta[property="og:locale"]')?.getAttribute('content') ||
    page.one('meta[http-equiv="content-language" i]')?.getAttribute('content');
  const domain = /\.([a-z]{2})$/u.exec(page.url.hostname)?.[1]?.toUpperCase().replace('UK', 'GB');
  return languageTag(`${domain ?? ''} ${stated?.trim().replace('_', '-') || 'und'}`);
}

const languageTag = remembered((known) => {
  const [domain, ...stated] = known.split(' ');
  try {
    const tag = new Intl.Locale(stated.join(' '));
    const locale = tag.region || !domain ? tag : new Intl.Locale(tag.language, { region: domain });
    const full = locale.language === 'und' ? locale.maximize() : locale;
    return full.language === 'und' ? undefined : [full.language, full.region].filter(Boolean).join('-');
  } catch {
    return undefined;
  }
});
