import type { FittedReading } from 'src/db/records';
import { itemKey, storeAlias } from 'src/domain/identity';
import type { Reading } from 'src/domain/reading';
import type { PageRef, SiteId } from 'src/domain/site';
import { fail, ok, type Result } from 'src/lib/result';
import { anyRefOf, refOf } from 'src/sites/addresses';

/** A reading with everything that does not fit its sender taken out and named. `fitted` is absent where it is about no store or item. */
export interface Fit {
  fitted?: FittedReading;
  refused: string[];
}

type AliasKind = 'shopId' | 'sellerId' | 'host';

/** Sites that share ids share their reviews and stores, so a reader of either may speak on the other's hosts. */
const sameSpace = (one: SiteId, other: SiteId): boolean => itemKey(one, '') === itemKey(other, '');

function urlOf(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}

/** The address vouched for by the browser that the reading can be of: same origin, same item. */
function vouchedUrl(reading: Reading, urls: readonly string[]): URL | undefined {
  const claimed = urlOf(reading.url);
  if (!claimed) return undefined;
  const claimedRef = anyRefOf(claimed);
  return urls.map(urlOf).find((url) => {
    if (!url || url.origin !== claimed.origin) return false;
    const ref = anyRefOf(url);
    if (ref.itemId !== claimedRef.itemId) return false;
    return ref.site !== 'generic' || url.pathname === claimed.pathname;
  });
}

/**
 * The store of a shop we do not know by name: the sender's host, or a part of its address below that where the page says that the host
 * holds many. Nothing else counts.
 */
function genericStore(reading: Reading, url: URL): string {
  const own = reading.store?.id ?? url.host;
  return own === url.host || (own.startsWith(`${url.host}/`) && `${url.host}${url.pathname}`.startsWith(own))
    ? own
    : url.host;
}

/** What the address itself says of the store: nothing in the page outweighs it. */
function aliasesFromUrl(reading: Reading, url: URL, ref: PageRef): string[] {
  if (ref.site === 'generic') return [storeAlias('generic', 'host', genericStore(reading, url))];
  const aliases: string[] = [];
  if (ref.storeId) aliases.push(storeAlias(ref.site, 'shopId', ref.storeId));
  if (ref.storeHost) aliases.push(storeAlias(ref.site, 'host', ref.storeHost));
  return aliases;
}

/** What the page says of the store, as far as it agrees with the address and with itself. */
function aliasesFromPage(reading: Reading, ref: PageRef): { aliases: string[]; refused: string[] } {
  const { id, sellerId, url } = reading.store ?? {};
  const alias = (kind: AliasKind, value: string | undefined): string[] =>
    value === undefined ? [] : [storeAlias(ref.site, kind, value)];
  const linked = urlOf(url);
  const linkedRef = linked && refOf(linked);
  const linkedId = linkedRef && sameSpace(linkedRef.site, ref.site) ? linkedRef.storeId : undefined;
  const linkedHost = linkedRef && sameSpace(linkedRef.site, ref.site) ? linkedRef.storeHost : undefined;

  const ids = [ref.storeId, id, linkedId].filter((one) => one !== undefined);
  // Ids that contradict each other may be those of another shop, and so may the seller's: none of them may tie two shops together.
  if (new Set(ids).size > 1) return { aliases: [], refused: ['store.id', ...(sellerId ? ['store.sellerId'] : [])] };
  return {
    aliases: [...alias('shopId', id ?? linkedId), ...alias('sellerId', sellerId), ...alias('host', linkedHost)],
    refused: [],
  };
}

/** What the reading's item facts and reviews belong to. Reviews about a store itself hang on a holder named after the store. */
function itemOf(reading: Reading, url: URL, ref: PageRef, aliases: readonly string[]): FittedReading['item'] {
  const { page, item, reviews } = reading;
  if (page === 'item' || page === 'reviews') {
    const own = ref.itemId ?? item?.id;
    if (ref.site === 'generic' && (own ?? page === 'item')) {
      const id = `${url.host}/${own ?? url.pathname.slice(1)}`;
      return { key: itemKey('generic', id), id };
    }
    if (own !== undefined) return { key: itemKey(ref.site, own), id: own };
  }
  const [first] = aliases;
  if (first === undefined || reviews.length === 0 || page === 'search') return undefined;
  const id = `of ${first}`;
  return { key: itemKey(ref.site, id), id };
}

/** A link out of a page is kept only when it leads to the same platform (or, for any other shop, the same host). */
function withoutForeignLink(reading: Reading, url: URL, refused: string[]): Reading {
  const { store } = reading;
  const linked = urlOf(store?.url);
  if (!store || !linked) return reading;
  const site = refOf(linked)?.site ?? 'generic';
  const fits = site === 'generic' ? linked.host === url.host : sameSpace(site, reading.site);
  if (fits) return reading;
  refused.push('store.url');
  const { url: _foreign, ...rest } = store;
  return { ...reading, store: rest };
}

/**
 * Holds a parsed reading against the address the browser vouches for: the site must be that address's, ids must agree with it, other
 * shops' ids count only on hosts of their own platform. `wrong-sender` when the whole reading is of another page.
 */
export function fitReading(input: Reading, urls: readonly string[], now: Date): Result<Fit, 'wrong-sender'> {
  const url = vouchedUrl(input, urls);
  if (!url) return fail('wrong-sender', 'the reading is of another page');
  const ref = anyRefOf(url);
  if (!sameSpace(ref.site, input.site))
    return fail('wrong-sender', `a reading of ${input.site} from a ${ref.site} page`);
  if (input.page === 'none' || input.page === 'search' || input.block) return ok({ refused: [] });

  const refused: string[] = [];
  const reading = withoutForeignLink(input, url, refused);
  const fromUrl = aliasesFromUrl(reading, url, ref);
  const fromPage = ref.site === 'generic' ? { aliases: [], refused: [] } : aliasesFromPage(reading, ref);
  refused.push(...fromPage.refused);
  const statedId = reading.store?.id;
  if (ref.site === 'generic' && statedId !== undefined && statedId !== genericStore(reading, url))
    refused.push('store.id');
  if (ref.itemId !== undefined && (reading.item?.id ?? ref.itemId) !== ref.itemId) refused.push('item.id');

  const aliases = [...new Set([...fromUrl, ...fromPage.aliases])];
  const item = itemOf(reading, url, ref, aliases);
  if (aliases.length === 0 && !item) return ok({ refused });
  // A clock that runs ahead must not make a reading that no later one can follow.
  const readAt = new Date(Math.min(Date.parse(reading.readAt), now.getTime())).toISOString();
  return ok({ fitted: { reading, readAt, aliases, ...(item && { item }) }, refused });
}
