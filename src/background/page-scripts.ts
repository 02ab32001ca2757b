import { pageScripts, shopMatches } from 'src/sites/matches';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

const anyShopId = 'anyshop';
type PageScript = `/${(typeof pageScripts)[number]['file']}` | '/anyshop.js';

const fits = (patterns: readonly string[], url: string): boolean =>
  patterns.some((pattern) => new MatchPattern(pattern).includes(url));

/** Runs a script in the top frame of every open tab of the given addresses. A tab that refuses (an error page, a tab being closed) is let be. */
async function runInTabs(file: PageScript, matches: readonly string[], except: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded || !url || fits(except, url)) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [file] });
      } catch (error) {
        console.debug('not taken over', error);
      }
    }),
  );
}

/** The sites the user allowed beyond the shops known by name. */
async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !shopMatches.includes(origin));
}

/** Takes over the shop pages that were open before this version was there: the browser only runs scripts in pages loaded afterwards. */
export async function takeOverTabs(): Promise<void> {
  for (const { file, matches, except } of pageScripts) await runInTabs(`/${file}`, matches, except);
  await runInTabs('/anyshop.js', await allowedOrigins(), shopMatches);
}

/** Brings the registered any-shop script in line with the sites the user allows at this moment. */
export async function registerAnyShop(): Promise<void> {
  const matches = await allowedOrigins();
  const ids = [anyShopId];
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const script: Parameters<typeof browser.scripting.registerContentScripts>[0][number] = {
    id: anyShopId,
    js: ['anyshop.js'],
    matches,
    excludeMatches: [...shopMatches],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads the open tabs of sites that were allowed a moment ago. */
export const readNewlyAllowed = (origins: readonly string[]): Promise<void> =>
  runInTabs(
    '/anyshop.js',
    origins.filter((origin) => !shopMatches.includes(origin)),
    shopMatches,
  );
