import 'fake-indexeddb/auto';
import { cardRefsSchema, onCards, onPinCard, pinCardSchema } from 'src/background/on-cards';
import { onReading } from 'src/background/on-reading';
import { putNote } from 'src/db/repos/notes';
import { listPins } from 'src/db/repos/pins';
import type { Db, NoteRecord } from 'src/db/schema';
import type { CardRef } from 'src/domain/badge';
import type { Reading } from 'src/domain/reading';
import type { StoreKey } from 'src/domain/site';
import { badgesSetting, mutedSetting } from 'src/settings/items';
import { beforeEach, describe, expect, it } from 'vitest';
import { counts, emptyDb, everything, itemReading, itemUrl, reviewNo, tabOn, toolsOn } from './worker-kit';

const results = 'https://s.taobao.com/search?q=tea';
const key = 'taobao:shopId:51020301' as StoreKey;

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
  await badgesSetting.set(true);
  await read(itemReading(), itemUrl);
});

const read = (reading: Reading, url: string) => onReading(toolsOn(db), { value: reading, refused: [] }, tabOn(url));
const ask = (refs: CardRef[], url = results, more = {}) => onCards(toolsOn(db), refs, tabOn(url, more));
const badges = async (refs: CardRef[], url?: string) => {
  const reply = await ask(refs, url);
  return reply.ok ? reply.value.badges : reply.error;
};

describe('cards of a page of results', () => {
  it('are answered in their order, known stores with a badge and others with nothing', async () => {
    expect(await badges([{ sellerId: '999' }, { storeId: '51020301' }, { sellerId: '2200880044' }])).toMatchObject([
      null,
      { storeName: '山雀家居铺', match: 'id', about: 'store', notes: 0, pinned: false },
      { match: 'id' },
    ]);
  });

  it('that carry the item alone are known by it', async () => {
    expect(await badges([{ itemId: '700100200300', storeName: '别的写法' }])).toMatchObject([
      { storeName: '山雀家居铺', match: 'item' },
    ]);
  });

  it('that carry a name alone are matched by it, and say so', async () => {
    expect(await badges([{ storeName: ' 山雀家居铺 ' }, { storeName: '山雀' }])).toMatchObject([
      { match: 'name' },
      null,
    ]);
  });

  it('with a name that two stores bear are left alone', async () => {
    const other = { id: '51020399', sellerId: '2200880099', name: '山雀家居铺' };
    const url = 'https://item.taobao.com/item.htm?id=700100200399';
    await read(itemReading({ url, store: other, item: { id: '700100200399' }, reviews: [reviewNo(3)] }), url);
    expect(await badges([{ storeName: '山雀家居铺' }])).toEqual([null]);
  });

  it('whose ids contradict a store of the same name or item are not that store', async () => {
    expect(
      await badges([
        { sellerId: '666', storeName: '山雀家居铺' },
        { sellerId: '666', itemId: '700100200300' },
        { storeId: '51020301', sellerId: '666' },
      ]),
    ).toEqual([null, null, null]);
  });

  it('ask about their own platform alone', async () => {
    expect(await badges([{ storeId: '51020301' }], 'https://search.jd.com/Search?keyword=tea')).toEqual([null]);
    expect(await badges([{ storeId: '51020301' }], 'https://list.tmall.com/search_product.htm?q=tea')).toMatchObject([
      { match: 'id' },
    ]);
  });

  it('are not answered on other pages, on muted hosts and where no badges are wanted', async () => {
    const refs = [{ storeId: '51020301' }];
    expect(await badges(refs, itemUrl)).toBe('wrong-sender');
    expect(await badges(refs, 'https://example.com/search?q=tea')).toBe('wrong-sender');
    await mutedSetting.set(['s.taobao.com']);
    expect(await badges(refs)).toBe('wrong-sender');
    await mutedSetting.set([]);
    await badgesSetting.set(false);
    expect(await badges(refs)).toBe('wrong-sender');
  });

  it('of stores with notes tell how many there are and the newest line of them', async () => {
    const at = (hour: number): string => `2026-11-01T0${hour}:00:00.000Z`;
    const note = (id: string, text: string, hour: number, more: Partial<NoteRecord> = {}) =>
      putNote(db, {
        id,
        storeKey: key,
        subject: 'store',
        text,
        tags: [],
        createdAt: at(1),
        updatedAt: at(hour),
        ...more,
      });
    const told = async () => (await badges([{ storeId: '51020301' }]))[0];
    expect(await told()).not.toHaveProperty('newestNote');
    await note('a', '旧的一条', 2);
    await note('b', '\n 先问补发 \n第二行', 3);
    await note('c', '已经删掉', 4, { deletedAt: at(5) });
    expect(await told()).toMatchObject({ notes: 2, newestNote: '先问补发' });
    await note('d', '长'.repeat(200), 6);
    expect(await told()).toMatchObject({ notes: 3, newestNote: `${'长'.repeat(89)}…` });
  });

  it('change nothing that is kept', async () => {
    const before = await everything(db);
    await ask([{ storeId: '51020301' }, { storeName: '山雀家居铺' }, { itemId: '700100200300' }]);
    expect(await everything(db)).toEqual(before);
  });

  it('come bounded and in the agreed form, or not at all', () => {
    expect(cardRefsSchema.safeParse(Array.from({ length: 301 }, () => ({ storeId: '1' }))).success).toBe(false);
    expect(cardRefsSchema.safeParse([{ storeId: 5 }]).success).toBe(false);
    expect(cardRefsSchema.safeParse([{ storeName: 'x'.repeat(201) }]).success).toBe(false);
    expect(pinCardSchema.safeParse({ ref: {}, pinned: 'yes' }).success).toBe(false);
  });
});

describe('the check box of a card', () => {
  it('pins the known store behind it and lets it go again', async () => {
    const pin = (pinned: boolean) =>
      onPinCard(toolsOn(db), { ref: { sellerId: '2200880044' }, pinned }, tabOn(results));
    expect(await pin(true)).toMatchObject({ ok: true, value: { badges: [{ pinned: true }] } });
    expect((await listPins(db)).map(({ storeKey }) => storeKey)).toEqual([key]);
    expect(await pin(false)).toMatchObject({ ok: true, value: { badges: [{ pinned: false }] } });
    expect(await listPins(db)).toEqual([]);
  });

  it('pins nothing from a private window, though badges are answered there', async () => {
    const tab = { private: true };
    expect(await ask([{ storeId: '51020301' }], results, tab)).toMatchObject({ value: { private: true } });
    const ref = { storeId: '51020301' };
    expect(await onPinCard(toolsOn(db), { ref, pinned: true }, tabOn(results, tab))).toMatchObject({ ok: false });
    expect((await counts(db)).pins).toBe(0);
  });

  it('of a store that is not known does nothing', async () => {
    const pin = { ref: { storeId: '1' }, pinned: true };
    expect(await onPinCard(toolsOn(db), pin, tabOn(results))).toMatchObject({ ok: false, error: 'wrong-sender' });
    expect((await counts(db)).pins).toBe(0);
  });
});
