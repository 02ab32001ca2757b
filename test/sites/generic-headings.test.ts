import { describe, expect, test } from 'vitest';
import { readAll } from '../../src/sites';
import { generic } from '../../src/sites/generic';
import { isReviewsHeading } from '../../src/sites/generic/headings';
import { fastDocument } from '../tools/fast-dom';

describe('a heading that only says that reviews follow', () => {
  test.each([
    'Reviews',
    'Customer reviews',
    'Ratings & Reviews',
    'All reviews (1,204)',
    'Kundenbewertungen',
    'Bewertungen (12)',
    'Avis clients',
    'Opiniones de clientes',
    'Recensioni dei clienti',
    'Opinie o produkcie',
    'Отзывы покупателей',
    '商品评价',
    '用户评价（128）',
    '全部評價',
    'カスタマーレビュー',
    '리뷰 12',
  ])('%s is no title', (text) => {
    expect(isReviewsHeading(text)).toBe(true);
  });

  test.each([
    'Wool blanket',
    'Review of the brass lantern',
    'The Customer',
    '手工皂',
    '评价很好的茶杯',
    'Rating scale, wooden',
    'Reviewer’s notebook',
  ])('%s is one', (text) => {
    expect(isReviewsHeading(text)).toBe(false);
  });

  test.each(['Kundenbewertungen', 'Customer reviews (2)', '商品评价'])(
    '%s is not taken for the item’s name',
    (heading) => {
      const entry = (name: string, day: number, text: string): string =>
        `<li class="review"><span class="stars" aria-label="4 out of 5 stars"></span><span class="author">${name}</span><time datetime="2026-05-0${day}">0${day}.05.2026</time><p>${text}</p></li>`;
      const html = `<html lang="de"><title>Lampen</title><h1>${heading}</h1><ul class="reviews">${entry('Ines', 2, 'Das Licht ist warm und der Griff liegt gut in der Hand.')}${entry('Olli', 4, 'Nach zwei Wochen wackelt der Deckel, sonst ganz in Ordnung.')}${entry('Tove', 7, 'Kam gut verpackt an und brennt sechs Stunden lang ruhig.')}</ul></html>`;
      const url = new URL('https://lampen.example/bewertungen/70021');
      const { reading } = readAll(
        generic.read({ document: fastDocument(html), url, at: new Date('2026-11-20T00:00:00Z') }),
      );
      expect(reading.reviews).toHaveLength(3);
      expect(reading.item?.title).toBeUndefined();
    },
  );
});
