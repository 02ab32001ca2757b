import { aspectIds } from 'src/domain/aspects';
import { dimensionIds, units } from 'src/domain/dimensions';
import type { ReviewWords } from 'src/domain/evidence';
import type { ItemReading, Reading, Review, StoreReading } from 'src/domain/reading';
import fc from '../seeded';

/** Names that are also members of every object: a table that is a plain object answers to them. */
const members = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length'];

const honest = [
  '物流很快，包装完好，客服也耐心，用了一个星期没有什么问题',
  '质量一般，第三天接口就松了，找客服说自己弄坏的，不给换',
  '颜色比图片深一点，尺码正好，给妈妈买的她很喜欢',
  'Arrived in two days, fits as described, the zipper feels a little cheap though',
  '好评返现三元，加客服微信领取，五星带图',
  '此用户没有填写评价。',
  '',
];

/** Texts that no buyer writes, short ones. */
const oddTexts = [
  ...members,
  '\ud800',
  '\udfff很好\ud83d',
  '\u202e好评\u2066',
  '\u200b\u200c\ufeff',
  '\u0000\u0001',
  '<b>好</b>&amp;{n}$1',
  '2026-11-01 5星 100% -0 1e999 NaN',
  '，。！？',
  '🙂👨‍👩‍👧‍👦',
  'ﷺﬁ①㎏',
  'e\u0301'.repeat(20),
];

/** Units of texts that go on and on, up to what a message may carry and far beyond. */
const units100k = ['好', '不', '很好很好', '差，', 'a', 'A b ', '9', '😀', '\ud83d', 'e\u0301', '，', '好评返现', '\n'];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...honest) },
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...honest), fc.nat(60)).map(([said, n]) => `${said}${n}`) },
  { weight: 2, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** A text of a hundred thousand letters, or just short enough to be taken. */
const endless: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...units100k), fc.constantFrom(19_990, 100_000), fc.nat(9))
  .map(([unit, length, n]) => `${n}${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length));

const days = ['2026-11-01', '2026-11-02', '2026-10-31', '2026-01-01', '2024-02-29', '2019-12-31'];
const oddDays = [
  ...['0000-01-01', '0001-12-31', '9999-12-31', '1969-12-31', '2026-11-23', '2038-01-19'],
  ...[
    '30000-01-01',
    '+030000-01-01',
    '-000001-01-01',
    '2026-02-30',
    '2026-13-01',
    '2026-1',
    '2026-11-0',
    '',
    'Invalid',
  ],
  ...['2026-11-01T12:00:00Z', '2026\u201311\u201301', '二〇二六年', ...members],
];
const day: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...days) },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 17_000, max: 20_760 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  },
  { weight: 2, arbitrary: fc.constantFrom(...oddDays) },
);

const instants = ['2026-11-20T00:00:00Z', '2026-11-21T10:00:00Z', '2024-01-01T00:00:00+08:00'];
const oddInstants = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1969-12-31T00:00:00Z', '2026-11-22T00:00:00.1Z'];
const instant = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...instants) },
  { weight: 1, arbitrary: fc.constantFrom(...oddInstants) },
);

/** Numbers as a page's data may hold them (`1e999` is read as infinity), and such as no page can. */
const oddNumbers = [
  ...[0, -0, 1, -1, 0.1, 0.5, 5e-324, 1e-7, 99.999_999, 100, 1e11, 1e11 - 1, 2 ** 31, 2 ** 53, 1e15, 1.5e300],
  ...[Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
];
const number = (usual: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...oddNumbers) });
const count = number(fc.nat(5_000));
const stars = number(fc.integer({ min: 0, max: 5 }));
const share = number(fc.float({ min: 0, max: 100, noNaN: true }));
const short = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('张**三', '匿**名', 't**1', 'Ada', '红色;XL', '颜色分类:白色') },
  { weight: 2, arbitrary: fc.constantFrom(...members, ...oddTexts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

/** A review of any make, its values torn here and there. */
const review: fc.Arbitrary<Review> = fc.record(
  {
    // Few, so that several reviews claim one.
    id: fc.constantFrom('1', '2', '7', '100', ...members),
    rating: stars,
    ratingScale: number(fc.constantFrom(5, 5, 5, 10, 100)),
    class: fc.constantFrom('good' as const, 'mid' as const, 'bad' as const),
    title: short,
    text,
    date: day,
    dateText: short,
    author: short,
    anonymous: fc.boolean(),
    variant: short,
    verified: fc.boolean(),
    helpful: count,
    photos: number(fc.nat(9)),
    images: fc.array(fc.constantFrom('a', 'b', 'https://img/1.jpg', '', ...members), { maxLength: 4 }),
    default: fc.boolean(),
    followUp: fc.record({ text, days: number(fc.nat(90)) }, { requiredKeys: ['text'] }),
    sellerReply: fc.record({ text }),
    country: fc.constantFrom('DE', 'CN', ''),
    incentivised: fc.boolean(),
  },
  { requiredKeys: ['text'] },
);

/** A list of reviews: some once, some many times over, now and then one that goes on and on. */
const list: fc.Arbitrary<Review[]> = fc
  .tuple(
    fc.array(fc.tuple(review, fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.nat(12))), { maxLength: 30 }),
    fc.option(fc.tuple(endless, fc.nat(99)), { freq: 6 }),
  )
  .map(([parts, long]) => {
    const reviews = parts.flatMap(([one, times]) => Array.from({ length: times }, () => ({ ...one })));
    const at = long && reviews[long[1] % Math.max(1, reviews.length)];
    if (long && at) at.text = long[0];
    return reviews;
  });

const byStars = (value: fc.Arbitrary<number>): fc.Arbitrary<Record<string, number>> =>
  fc.dictionary(fc.constantFrom('5', '4', '3', '2', '1', '0', '10', '99', '4.5', '0.5'), value, { maxKeys: 6 });

/** Facts of an item that may contradict its reviews, each other and arithmetic. */
const item: fc.Arbitrary<ItemReading> = fc.record(
  {
    id: fc.constantFrom('1', '2', '__proto__'),
    title: short,
    rating: stars,
    ratingScale: number(fc.constantFrom(5, 10)),
    ratingCount: count,
    reviewCount: count,
    reviewCountAtLeast: count,
    positivePercent: share,
    positiveWindowDays: count,
    histogramPercent: byStars(share),
    histogramCount: byStars(count),
    totals: fc.record(
      {
        ...{ all: count, good: count, mid: count, bad: count, withPhoto: count, followUp: count },
        tags: fc.array(fc.record({ label: short, count }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    foldedNotice: fc.boolean(),
  },
  { requiredKeys: [] },
);

const score = fc.record(
  {
    dimension: fc.constantFrom(...dimensionIds),
    value: number(fc.float({ min: 0, max: 5, noNaN: true })),
    unit: fc.constantFrom(...units),
    better: fc.constantFrom('higher' as const, 'lower' as const),
    scale: number(fc.constantFrom(5, 10)),
    windowDays: count,
    vsIndustry: fc.record(
      { direction: fc.constantFrom('above' as const, 'level' as const, 'below' as const), percent: share },
      { requiredKeys: ['direction'] },
    ),
    industryValue: number(fc.float({ min: 0, max: 5, noNaN: true })),
    count,
    distributionPercent: byStars(share),
    shown: fc.boolean(),
  },
  { requiredKeys: ['dimension', 'unit', 'better', 'shown'] },
);

const store: fc.Arbitrary<StoreReading> = fc.record(
  {
    name: short,
    level: fc.constantFrom('crown x2', '20', '999', ''),
    ageYears: count,
    openedOn: day,
    followers: count,
    positivePercent: share,
    feedbackCount: count,
    labels: fc.array(short, { maxLength: 3 }),
    badges: fc.array(fc.constantFrom('金牌卖家', '', '__proto__'), { maxLength: 3 }),
    scores: fc.array(score, { maxLength: 6 }),
    afterSalesCommentCount: count,
  },
  { requiredKeys: [] },
);

const filter = fc.constantFrom('all', 'good', 'mid', 'bad', 'photo', 'tag:质量', '__proto__');

/** One look at a page of one store, with any of its values torn. Plain data, as it arrives or lies in a file. */
const look: fc.Arbitrary<Reading> = fc
  .record(
    {
      item,
      store,
      sample: fc.record({ filter, sort: fc.constantFrom('default', 'time', ''), endReached: fc.boolean() }),
      reviews: list,
      reviewSubject: fc.constantFrom('store-item' as const, 'store-item' as const, 'catalogue-product' as const),
      afterSalesComments: fc.array(
        fc.record({ text, date: day, author: short, hours: count }, { requiredKeys: ['text'] }),
        { maxLength: 4 },
      ),
      readAt: instant,
    },
    { requiredKeys: ['reviews', 'readAt'] },
  )
  .map(({ store: facts, ...rest }) => ({
    ...{ url: 'https://item.taobao.com/item.htm?id=1', site: 'taobao' as const, page: 'item' as const },
    ...{ adapterVersion: 1, via: {}, missing: [], store: { ...facts, id: '1' } },
    ...rest,
  }));

/** Several looks at one store. */
export const looks: fc.Arbitrary<Reading[]> = fc.array(look, { minLength: 1, maxLength: 4 });

/** What the language model may have said of a text: sure, unsure, or nothing yet. */
export const anyWords: fc.Arbitrary<ReviewWords | undefined> = fc.option(
  fc
    .record({
      shares: fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)),
      label: fc.constantFrom('negative' as const, 'mid' as const, 'positive' as const, 'unsure' as const),
      aspects: fc.uniqueArray(
        fc.record({
          aspect: fc.constantFrom(...aspectIds),
          label: fc.constantFrom('negative' as const, 'mid' as const, 'positive' as const, 'unsure' as const),
          quote: text,
        }),
        { selector: ({ aspect }) => aspect, maxLength: 3 },
      ),
    })
    .map(({ shares: [a, b, c], label, aspects }) => {
      const sum = a + b + c + 3;
      return { negative: (a + 1) / sum, mid: (b + 1) / sum, positive: (c + 1) / sum, label, aspects, model: 'test' };
    }),
  { nil: undefined },
);
