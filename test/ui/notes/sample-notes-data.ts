import type { Note } from 'src/domain/note';
import type { ReviewKey, StoreKey } from 'src/domain/site';
import { planImport } from 'src/export/import-plan';
import { noRecords } from 'src/export/records';
import { finish } from 'src/lib/slices';
import type { FormMark, NoteRecord } from 'src/ui/services/notes';
import type { LookedAt } from 'src/ui/services/transfer';
import { reviewOf, sampleBundle } from '../../export/samples';
import type { Language } from '../../tools/locale';
import { daysAgo, sampleItem } from '../popup/samples';

type Words = Record<Language, string>;

const ask: Words = {
  en: 'Ask before ordering whether they send the bag again if it arrives broken.',
  zh_CN: '下单前问清楚：袋子破了补不补发。',
  zh_TW: '下單前問清楚：袋子破了補不補發。',
};
const steady: Words = {
  en: 'Third visit: the shipping score is where it was.',
  zh_CN: '第三次来看，物流分没有变。',
  zh_TW: '第三次來看，物流分沒有變。',
};
const broken: Words = {
  en: 'It is fine, but one bag was broken and I had to pay to send it back.',
  zh_CN: '东西还可以，就是坏了一包，客服让我自己出运费退。',
  zh_TW: '東西還可以，就是壞了一包，客服要我自己付運費退。',
};
const tags: Record<Language, string[]> = {
  en: ['ask first', 'gift'],
  zh_CN: ['先问客服', '送礼'],
  zh_TW: ['先問客服', '送禮'],
};

export const mainStore = 'taobao:shopId:71200345' as StoreKey;
const teaStore = 'taobao:shopId:8' as StoreKey;
const goneStore = 'taobao:shopId:404' as StoreKey;

const noteOf = (id: string, more: Partial<Note>): Note => ({
  id,
  storeKey: mainStore,
  subject: 'store',
  text: '',
  tags: [],
  createdAt: daysAgo(3),
  updatedAt: daysAgo(3),
  ...more,
});

export const quoteIn = (language: Language): NonNullable<Note['quote']> => ({
  text: broken[language],
  hash: '6d1c1a3a7a0a4be0c2a1f3e2d4c5b6a798877665544332211000ffeeddccbbaa',
  capturedAt: daysAgo(0.1),
  url: 'https://detail.tmall.com/item.htm?id=600100200',
  filter: 'bad',
  n: 21,
  methodVersion: '1.2.0',
  reviewKey: 'h:1' as ReviewKey,
  author: 't**1',
  date: '2026-10-02',
  itemTitle: '野生羊肚菌 500g',
});

/** Three notes on two stores and one on a store that is kept no more. */
export const fewNotes = (language: Language): Note[] => [
  noteOf('1', {
    itemKey: sampleItem,
    subject: 'review',
    text: ask[language],
    tags: tags[language],
    quote: quoteIn(language),
    updatedAt: daysAgo(0.1),
  }),
  noteOf('2', { text: steady[language], updatedAt: daysAgo(1) }),
  noteOf('3', { storeKey: teaStore, text: steady[language], tags: tags[language].slice(1), updatedAt: daysAgo(2) }),
  noteOf('4', { storeKey: goneStore, text: ask[language], updatedAt: daysAgo(40) }),
];

const forgotten: Words = {
  en: 'They send it again without asking for the broken bag; I wrote to them on Friday.',
  zh_CN: '破了会直接补发，不用寄回；周五问过客服。',
  zh_TW: '破了會直接補發，不用寄回；週五問過客服。',
};

const markOf = (device: number): FormMark => `0199a0000000-0000-${device.toString(16).padStart(16, '0')}` as FormMark;

/** What the devices are called on which the notes below were written. */
export const deviceNames = { '0000000000000002': 'Desk' };

/** A note that was written on three devices at the same time. */
export const partedNotes = (language: Language): NoteRecord[] =>
  fewNotes(language).map((note, n) =>
    n > 0
      ? note
      : {
          ...note,
          at: markOf(1),
          others: [
            { at: markOf(2), note: { ...note, text: forgotten[language], updatedAt: daysAgo(0.2) } },
            { at: markOf(3), note: { ...note, text: steady[language], updatedAt: daysAgo(1.2) } },
          ],
        },
  );

/** More than one page of notes, with more tags than are offered. */
export const manyNotes = (language: Language): Note[] =>
  Array.from({ length: 120 }, (_, n) =>
    noteOf(`many-${n}`, {
      storeKey: n % 3 === 0 ? teaStore : mainStore,
      text: `${steady[language]} (${n + 1})`,
      tags: [`${tags[language][n % 2]} ${n % 20}`],
      updatedAt: daysAgo(n),
    }),
  );

/** Everything at its longest and without a place to break. */
export const longNotes = (language: Language): Note[] => {
  const long = '特级长白山野生菌菇干货礼盒官方旗舰店直营正品保障全国包邮顺丰速递七天无理由退换'.repeat(6);
  return [
    noteOf('long', {
      text: `${long}\n\nhttps://a-very-long-address.example/${'path-without-end-'.repeat(12)}`,
      tags: [long.slice(0, 40), 'x'.repeat(40), 'gift'],
      subject: 'review',
      quote: {
        ...quoteIn(language),
        text: `${long}\n${'Donaudampfschifffahrt'.repeat(9)}`,
        itemTitle: long.slice(0, 90),
        author: '李***0',
      },
    }),
  ];
};

/** A quote and a note in a script that runs the other way. */
export const rtlNotes = (language: Language): Note[] => [
  noteOf('rtl', {
    subject: 'review',
    text: 'سألت البائع عن الضمان.',
    tags: ['هدية'],
    quote: {
      ...quoteIn(language),
      text: 'المنتج جيد لكن الشحن كان بطيئًا جدًا (12 يومًا) ولم يرد البائع على رسائلي.',
      author: 'م***د',
    },
  }),
];

/** A file with something new, something known and something that differs of every kind. */
export function goodFile(): LookedAt {
  const file = sampleBundle({
    reviews: Array.from({ length: 1_240 }, (_, n) => reviewOf(n)),
    notes: Array.from({ length: 12 }, (_, n) => noteOf(`note-${n}`, { text: `theirs ${n}` })),
  });
  const known = {
    ...noRecords(),
    stores: file.stores,
    items: file.items,
    reviews: file.reviews.slice(0, 900).map((review, n) => (n < 3 ? reviewOf(n, { text: 'mine' }) : review)),
    notes: file.notes.slice(0, 5).map((note, n) => (n < 2 ? { ...note, text: 'mine' } : note)),
  };
  return {
    name: 'storesight-notes-2026-11-20.json',
    madeAt: daysAgo(2),
    masked: true,
    plan: finish(planImport(file, known)),
  };
}

export const badFile: LookedAt = {
  name: 'storesight-notes-2026-11-20-with-a-very-long-name-that-somebody-gave-it-when-it-was-moved (1).json',
  problem: { problem: 'wrong-form', line: 1_482, place: 'reviews[1201].review.text' },
};
