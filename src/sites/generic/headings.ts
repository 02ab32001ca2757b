const count = '[^\\p{L}]*';
const ofBuyers = '(?: \\p{L}{1,3})?(?: \\p{L}{4,12})?';
const kinds = [
  '(?:(?:all|customer|product|user|buyer|shopper|our|latest|verified) )*(?:reviews?|ratings?|feedback|testimonials?)(?: (?:and|&) (?:reviews?|ratings?))?',
  '(?:(?:unsere|alle) )?(?:kunden|produkt|artikel)?(?:bewertungen|rezensionen|meinungen)',
  `(?:avis|opiniones|valoraciones|reseñas|recensioni|opinioni|avaliações|opinie|recenzje|recensies|beoordelingen|отзывы)${ofBuyers}`,
  '(?:全部|商品|宝贝|寶貝|用户|用戶|买家|買家|顾客|顧客|累计)?(?:评价|評價|评论|評論)',
  '(?:カスタマー)?レビュー',
  '(?:상품 ?)?(?:리뷰|후기)',
];
const reviews = new RegExp(`^${count}(?:${kinds.join('|')})${count}$`, 'iu');

/** Whether a heading says no more than that reviews stand below it, with or without their number: it is nobody's title. */
export const isReviewsHeading = (text: string): boolean => text.length < 60 && reviews.test(text);
