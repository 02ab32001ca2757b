import { moreScript, namedMatches, pageScripts, shopMatches } from 'src/sites/matches';
import { overlap } from 'src/sites/pattern';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

type PageScript = (typeof pageScripts)[number]['file'] | typeof moreScript.file | 'anyshop.js';

/** A script that runs where the user allows it, and nowhere else. */
interface AllowedScript {
  file: PageScript;
  matches: string[];
  except: string[];
}

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
        await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [`/${file}`] });
      } catch (error) {
        console.debug('not taken over', error);
      }
    }),
  );
}

/**
 * What runs on the sites the user allowed beyond the manifest's: shops known by name are read as such, every other site as any shop.
 * An address belongs to one of the two at most.
 */
function scriptsFor(origins: readonly string[]): AllowedScript[] {
  const added = origins.filter((origin) => !shopMatches.includes(origin));
  const more = added.flatMap((origin) => moreScript.matches.flatMap((match) => overlap(origin, match) ?? []));
  const other = added.filter((origin) => !moreScript.matches.some((match) => overlap(origin, match) === origin));
  return [
    { file: moreScript.file, matches: [...new Set(more)], except: [...moreScript.except] },
    { file: 'anyshop.js', matches: other, except: [...namedMatches] },
  ];
}

async function allowedScripts(): Promise<AllowedScript[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return scriptsFor(origins);
}

async function runAll(scripts: readonly { file: PageScript; matches: readonly string[]; except: readonly string[] }[]) {
  for (const { file, matches, except } of scripts) await runInTabs(file, matches, except);
}

/** Takes over the shop pages that were open before this version was there: the browser only runs scripts in pages loaded afterwards. */
export const takeOverTabs = async (): Promise<void> => runAll([...pageScripts, ...(await allowedScripts())]);

/** Ids under which the browser keeps the scripts; an older version's are found again by them. */
const idOf = (file: PageScript): string => file.replace(/\.js$/u, '');

async function register(): Promise<void> {
  for (const { file, matches, except } of await allowedScripts()) {
    const ids = [idOf(file)];
    const known = (await browser.scripting.getRegisteredContentScripts({ ids })).length > 0;
    if (matches.length === 0) {
      if (known) await browser.scripting.unregisterContentScripts({ ids });
      continue;
    }
    const script: Parameters<typeof browser.scripting.registerContentScripts>[0][number] = {
      id: idOf(file),
      js: [file],
      matches,
      excludeMatches: except,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
    if (known) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}

let registering: Promise<void> = Promise.resolve();

/**
 * Brings the registered scripts in line with the sites the user allows at this moment. One after the other: a run that began before a
 * permission was taken back must not have the last word.
 */
export function registerAllowed(): Promise<void> {
  registering = registering.then(register, register);
  return registering;
}

/** Reads the open tabs of sites that were allowed a moment ago. */
export const readNewlyAllowed = (origins: readonly string[]): Promise<void> => runAll(scriptsFor(origins));
