import 'fake-indexeddb/auto';
import { markKeysSchema, onMarks } from 'src/background/on-marks';
import { onReading } from 'src/background/on-reading';
import { forgetPageState } from 'src/background/page-state';
import { scorer } from 'src/background/scorer';
import type { Tools } from 'src/background/tools';
import type { Db } from 'src/db/schema';
import type { Review } from 'src/domain/reading';
import { mostMarks } from 'src/domain/review-mark';
import { parseReading } from 'src/domain/schemas';
import type { ReviewKey } from 'src/domain/site';
import { marksSetting, mutedSetting, pauseSetting } from 'src/settings/items';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDb, everything, itemReading, itemUrl, reviewNo, tabOn, toolsOn } from './worker-kit';

const copied = '包装很严实，茶壶出水很顺，颜色和图片一样，送人也合适';
const reviews: Review[] = [
  ...Array.from({ length: 12 }, (_, n) => reviewNo(n, { id: `r${n}`, class: n % 5 === 0 ? 'bad' : 'good' })),
  ...Array.from({ length: 5 }, (_, n) => reviewNo(90 + n, { id: `c${n}`, class: 'good', text: copied })),
];
const keys = ['id:r0', 'id:r1', 'id:c1', 'id:never-seen'] as ReviewKey[];

let db: Db;
let tools: Tools;
const read = (more: Partial<Parameters<typeof itemReading>[0]> = {}) => {
  const parsed = parseReading({ ...itemReading(), reviews, ...more });
  if (!parsed) throw new Error('the test reading must parse');
  return onReading(tools, parsed, tabOn());
};
beforeEach(async () => {
  db = await emptyDb();
  tools = toolsOn(db, { scorer });
  await marksSetting.set(true);
  await pauseSetting.set(false);
  await mutedSetting.set([]);
});

const marks = async (asked = keys, url = itemUrl, more = {}) => {
  const reply = await onMarks(tools, asked, tabOn(url, more));
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
};
const nothing = keys.map(() => null);

describe('marks of the reviews on a page', () => {
  it('say in the order of the keys what each counts and why, and nothing of reviews never read', async () => {
    await read();
    const [bad, good, copy, unknown] = await marks();
    expect(bad).toMatchObject({ class: 'bad', weight: 1 });
    expect(good).toMatchObject({ class: 'good' });
    expect(copy?.weight).toBe(0);
    expect(copy?.reasons.map(({ id }) => id)).toContain('copy-of-earlier');
    expect(unknown).toBeNull();
  });

  it('keep nothing', async () => {
    await read();
    const before = await everything(db);
    await marks();
    expect(await everything(db)).toEqual(before);
  });

  it('are reckoned once for one state of the evidence, and anew when there is more', async () => {
    await read();
    await marks();
    const first = tools.memory.marks;
    await marks();
    expect(tools.memory.marks).toBe(first);
    await read({ reviews: [...reviews, reviewNo(40, { id: 'later', class: 'mid' })] });
    expect((await marks(['id:later' as ReviewKey]))[0]).toMatchObject({ class: 'mid' });
    expect(tools.memory.marks).not.toBe(first);
  });

  it('are told with the reading that they are wanted, and only then', async () => {
    expect(await read()).toMatchObject({ ok: true, value: { marks: true } });
    await marksSetting.set(false);
    const reply = await read();
    expect(reply.ok && 'marks' in reply.value).toBe(false);
  });

  it.each([
    ['the user does not want them', () => marksSetting.set(false)],
    ['recording is paused', () => pauseSetting.set(true)],
    ['the host is muted', () => mutedSetting.set([new URL(itemUrl).hostname])],
    ['nothing is known of the tab', () => forgetPageState(tabOn().tabId)],
  ])('are none where %s', async (_, change) => {
    await read();
    await change();
    expect(await marks()).toEqual(nothing);
  });

  it('are none in a private window and on a page of another host', async () => {
    await read();
    expect(await marks(keys, itemUrl, { private: true })).toEqual(nothing);
    expect(await marks(keys, 'https://item.jd.com/100012043978.html')).toEqual(nothing);
  });

  it('are asked for by few keys at a time, none of them long', () => {
    expect(markKeysSchema.safeParse(keys).success).toBe(true);
    expect(markKeysSchema.safeParse(Array(mostMarks + 1).fill('id:1')).success).toBe(false);
    expect(markKeysSchema.safeParse(['x'.repeat(401)]).success).toBe(false);
    expect(markKeysSchema.safeParse([{ storeKey: 'taobao:shopId:1' }]).success).toBe(false);
  });
});
