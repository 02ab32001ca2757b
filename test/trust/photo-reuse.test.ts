import type { ReviewEvidence } from 'src/domain/evidence';
import { parseReading } from 'src/domain/schemas';
import { photoReuse } from 'src/trust/signals/photo-reuse';
import { describe, expect, it } from 'vitest';
import { kept } from '../score/evidence';
import { outcomeOf } from './signals/plant';

const picture = (name: string) => `https://img.shop.example/rate/${name}.jpg`;
const withPictures = (from: number, count: number, name: (index: number) => string): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) =>
    kept(from + index, { rating: 5, author: `b***${index}`, date: '2026-05-01', images: [picture(name(index))] }),
  );
const own = (count: number) => withPictures(1000, count, (index) => `own-${index}`);
const shared = (count: number, pictures: number) => withPictures(1, count, (index) => `kit-${index % pictures}`);

describe('photo-reuse', () => {
  it.each([
    ['fail', 20, 3, 60],
    ['fail', 10, 1, 20],
    ['fail', 16, 2, 84],
    ['warn', 8, 2, 92],
    ['pass', 0, 1, 40],
    ['pass', 2, 1, 40],
    ['pass', 3, 3, 20],
    ['not-tested', 4, 1, 3],
    ['not-tested', 0, 1, 0],
  ] as const)(
    'gives %s for %i reviews sharing %i pictures among %i with their own',
    (expected, count, pictures, others) => {
      expect(outcomeOf(photoReuse, [...shared(count, pictures), ...own(others)]).verdict).toBe(expected);
    },
  );

  it('is not tested where the page only says how many pictures there are', () => {
    const outcome = outcomeOf(
      photoReuse,
      Array.from({ length: 40 }, (_, index) => kept(index, { photos: 3 })),
    );
    expect([outcome.verdict, outcome.why.id]).toEqual(['not-tested', 'photosNotShown']);
  });

  it('knows a picture at another size, and by its whole path', () => {
    const reviews = (addresses: string[]) => addresses.map((one, index) => kept(index, { images: [one] }));
    const base = '//img.shop.example/i1/O1CN01abc';
    const same = [`https:${base}.jpg`, `${base}.jpg_400x400.jpg`, `${base}.jpg?x=1`, `HTTP:${base}.JPG_.webp`];
    expect(outcomeOf(photoReuse, [...reviews(same), ...own(8)]).numbers).toMatchObject({ pictures: 1, reviews: 4 });
    const other = [`https:${base}.jpg`, `https:${base.replace('i1', 'i2')}.jpg`];
    expect(outcomeOf(photoReuse, [...reviews(other), ...own(8)]).numbers.pictures).toBe(0);
  });

  it('takes a review that shows a picture twice, and lines of one order, for one', () => {
    const order = [1, 2, 3].map((index) =>
      kept(index, { author: '李***0', date: '2026-05-02', images: [picture('a'), picture('a')] }),
    );
    expect(outcomeOf(photoReuse, [...order, ...own(20)]).numbers).toMatchObject({ pictures: 0, later: 0 });
  });

  it('holds it against the later reviews only', () => {
    const { evidence, reviews } = outcomeOf(photoReuse, [...shared(4, 1), ...own(20)]);
    expect([...(evidence?.keys() ?? [])]).toEqual(['r2', 'r3', 'r4']);
    expect(reviews).toEqual(['r1', 'r2', 'r3', 'r4']);
  });

  it('has pictures that pass the border within bounds', () => {
    const reading = (images: unknown) => ({
      url: 'https://item.shop.example/1',
      site: 'generic',
      page: 'item',
      readAt: '2026-05-01T00:00:00Z',
      adapterVersion: 1,
      reviews: [{ text: '好看', images }],
    });
    expect(parseReading(reading([picture('a')]))?.value.reviews[0]?.images).toEqual([picture('a')]);
    expect(parseReading(reading('a'))?.value.reviews[0]?.images).toBeUndefined();
  });
});
