import { onInstalled } from 'src/background/on-installed';
import { onPermissionsAdded, onPermissionsRemoved } from 'src/background/on-permissions';
import { excludedMatches, moreScript, namedMatches, shopMatches } from 'src/sites/matches';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

interface Script {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

/** A browser with these tabs open and these origins granted; the fake one has neither scripting nor permissions. */
function openBrowser(granted: string[], urls: string[]) {
  const registered = new Map<string, Script>();
  const ran: string[] = [];
  const tabs = urls.map((url, id) => ({ id, url, discarded: false }));
  const keep = async ([script]: Script[]) => void (script && registered.set(script.id, script));
  Object.assign(browser, {
    permissions: { getAll: async () => ({ origins: [...shopMatches, ...granted] }) },
    scripting: {
      getRegisteredContentScripts: async () => [...registered.values()],
      registerContentScripts: vi.fn(keep),
      updateContentScripts: vi.fn(keep),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.forEach((id) => void registered.delete(id)),
      executeScript: async ({ target, files }: { target: { tabId: number; frameIds: number[] }; files: string[] }) => {
        expect(target.frameIds).toEqual([0]);
        const url = tabs[target.tabId]?.url;
        if (url?.includes('broken')) throw new Error('showing an error page');
        ran.push(`${files[0]} ${url}`);
      },
    },
  });
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url: string[] }) =>
    tabs.filter((tab) => url.some((pattern) => new MatchPattern(pattern).includes(tab.url)))) as never);
  return { registered, ran };
}

const item = 'https://item.taobao.com/item.htm?id=1';
const kettle = 'https://www.kettle-shop.example/p/1';
const kettleSite = '*://www.kettle-shop.example/*';

describe('after an install or update', () => {
  it('open shop pages are taken over; account pages, other sites and tabs that refuse are let be', async () => {
    const { ran } = openBrowser([], [item, 'https://cart.taobao.com/cart.htm', 'https://broken.tmall.com/', kettle]);
    await onInstalled({ reason: 'update' });
    expect(ran).toEqual([`/shops.js ${item}`]);
  });

  it('allowed sites are registered again and their open tabs read', async () => {
    const { ran, registered } = openBrowser([kettleSite], [item, kettle]);
    await onInstalled({ reason: 'update' });
    expect(registered.get('anyshop')).toMatchObject({
      matches: [kettleSite],
      excludeMatches: [...namedMatches],
      js: ['anyshop.js'],
    });
    expect(ran).toEqual([`/shops.js ${item}`, `/anyshop.js ${kettle}`]);
    await onInstalled({ reason: 'update' });
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledOnce();
  });
});

describe('a site the user', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('allows is read at once in its open tabs only', async () => {
    const { ran, registered } = openBrowser([kettleSite], [item, kettle]);
    await onPermissionsAdded({ origins: [kettleSite] });
    expect(registered.get('anyshop')?.matches).toEqual([kettleSite]);
    expect(ran).toEqual([`/anyshop.js ${kettle}`]);
  });

  it('allows as part of every site does not get a second script on shops known by name', async () => {
    const { ran } = openBrowser(['*://*/*'], [item, kettle]);
    await onPermissionsAdded({ origins: ['*://*/*'] });
    expect(ran).toEqual([`/anyshop.js ${kettle}`]);
  });

  it('takes back is no longer registered', async () => {
    const { registered } = openBrowser([kettleSite], [kettle]);
    await onPermissionsAdded({ origins: [kettleSite] });
    openBrowser([], [kettle]);
    Object.assign(browser.scripting, {
      getRegisteredContentScripts: async () => [...registered.values()],
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.forEach((id) => void registered.delete(id)),
    });
    await onPermissionsRemoved();
    expect(registered.size).toBe(0);
  });

  it('takes back is no longer registered as a shop known by name either, while others stay', async () => {
    const { registered } = openBrowser([etsySite, kettleSite], []);
    await onPermissionsAdded({ origins: [etsySite, kettleSite] });
    expect([...registered.keys()].sort()).toEqual(['anyshop', 'more-shops']);
    Object.assign(browser.permissions, { getAll: async () => ({ origins: [...shopMatches, kettleSite] }) });
    await onPermissionsRemoved();
    expect([...registered.keys()]).toEqual(['anyshop']);
  });
});

const listing = 'https://www.etsy.com/listing/1000000001/clay-teapot';
const etsySite = '*://www.etsy.com/*';

describe('a permission taken back while its script is still being registered', () => {
  it('has the last word', async () => {
    const { registered } = openBrowser([kettleSite], []);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { getRegisteredContentScripts: known } = browser.scripting;
    Object.assign(browser.scripting, { getRegisteredContentScripts: () => gate.then(() => known()) });
    const added = onPermissionsAdded({ origins: [kettleSite] });
    await vi.waitFor(() => Promise.resolve());
    Object.assign(browser.permissions, { getAll: async () => ({ origins: [...shopMatches] }) });
    const removed = onPermissionsRemoved();
    open();
    await Promise.all([added, removed]);
    expect([...registered.keys()]).toEqual([]);
  });
});

describe('a shop known by name that waits to be allowed', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('is read by its own script and not as any shop, in open tabs too, but not on account pages', async () => {
    const { ran, registered } = openBrowser([etsySite], [listing, 'https://www.etsy.com/cart?ref=hdr', kettle]);
    await onPermissionsAdded({ origins: [etsySite] });
    expect(registered.get('anyshop')).toBeUndefined();
    expect(registered.get('more-shops')).toMatchObject({
      matches: [etsySite],
      excludeMatches: [...moreScript.except],
      js: ['more-shops.js'],
    });
    expect(ran).toEqual([`/more-shops.js ${listing}`]);
  });

  it('is read by its own script where the user allows every site', async () => {
    const { ran, registered } = openBrowser(['*://*/*'], [item, listing, kettle]);
    await onPermissionsAdded({ origins: ['*://*/*'] });
    expect(registered.get('more-shops')?.matches).toEqual([...moreScript.matches]);
    expect(registered.get('anyshop')?.matches).toEqual(['*://*/*']);
    expect(ran).toEqual([`/more-shops.js ${listing}`, `/anyshop.js ${kettle}`]);
  });

  it('is taken over after an update', async () => {
    const { ran } = openBrowser([etsySite], [item, listing]);
    await onInstalled({ reason: 'update' });
    expect(ran).toEqual([`/shops.js ${item}`, `/more-shops.js ${listing}`]);
  });

  it('has nothing in the manifest, and none of its account pages is ever read', () => {
    expect(shopMatches.filter((match) => moreScript.matches.includes(match))).toEqual([]);
    expect(excludedMatches).toEqual(expect.arrayContaining([...moreScript.except]));
  });
});
