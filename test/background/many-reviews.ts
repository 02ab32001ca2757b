import type { ReviewEvidence, StoreEvidence } from 'src/domain/evidence';
import { reviewBase } from 'src/domain/identity';
import type { Review } from 'src/domain/reading';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';

// Common characters; made into texts that nobody wrote before, as buyers' own words are.
const characters =
  '的一是不了在有我他这中大来上个国到说们为子和你地出会也时要就可以生着那得好自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运'.split(
    '',
  );

/** A row of numbers that looks like chance and is the same every time (mulberry32). */
function* chance(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), 1 | state);
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix;
    yield ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** One of many texts that share no phrase with each other. */
export function textNo(n: number): string {
  const numbers = chance(n + 1);
  const below = (end: number): number => Math.floor(numbers.next().value * end);
  const clauses = Array.from({ length: 2 + below(4) }, () =>
    Array.from({ length: 4 + below(9) }, () => characters[below(characters.length)]).join(''),
  );
  return clauses.join('，');
}

/** One of many different reviews of an invented shop; every twelfth repeats an earlier one. */
export const manyReview = (n: number): Review => ({
  text: textNo(n % 12 === 11 ? n - 11 : n),
  date: new Date(Date.UTC(2025, 10, 1) + (n % 380) * 86_400_000).toISOString().slice(0, 10),
  author: `t**${n % 97}`,
  variant: `颜色:${['黑', '米白', '军绿'][n % 3]}`,
  rating: n % 19 === 0 ? 2 : n % 17 === 0 ? 3 : 5,
  ratingScale: 5,
});

/** A store with one item and many reviews. */
export function evidenceOf(count: number): StoreEvidence {
  const readAt = '2026-11-22T12:00:00.000Z';
  const reviews = Array.from({ length: count }, (_, n): ReviewEvidence => {
    const review = manyReview(n);
    return {
      key: reviewBase(review) as ReviewKey,
      review,
      firstSeen: readAt,
      lastSeen: readAt,
      filters: ['all'],
      sorts: ['default'],
      said: { negative: 0.01, mid: 0.09, positive: 0.9, label: 'positive', aspects: [], model: 'one' },
    };
  });
  const item = { key: 'taobao:item:1' as ItemKey, id: '1', reviewSubject: 'store-item' as const, facts: {}, readAt };
  return {
    key: 'taobao:shopId:1' as StoreKey,
    site: 'taobao',
    aliases: [],
    facts: {},
    scores: [],
    items: [{ ...item, samples: [], reviews }],
    lastSeen: readAt,
  };
}
