import type { ItemReading, Review, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { at, jsonAfter, listAt, textAt } from 'src/extract/embedded-json';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean, fullText, longest, textOf, webAddress } from 'src/extract/text';
import type { CardList } from '../reading/layout';
import { embeddedScores } from './ice';
import { itemIdOf, titleOfDocument } from './item-fields';
import { platformBox } from './regions';
import { labelledScores, mergeScores } from './scores';
import { followUpDays, followUpLead, isPlaceholder, nickOf, replyLead } from './vocabulary';

const details = new WeakMap<Page, { data: unknown }>();

/** The mobile page's served data, when it is this item's. */
function detail(page: Page): unknown {
  const known = details.get(page) ?? { data: servedDetail(page) };
  details.set(page, known);
  return known.data;
}

function servedDetail(page: Page): unknown {
  const data = jsonAfter(page.script('_DATA_Detail'), /_DATA_Detail\s*=\s*/u);
  const own = textAt(data, 'item', 'itemId');
  const asked = itemIdOf(page);
  return own && asked && own !== asked ? undefined : data;
}

/** The store of a mobile Tmall page of 2017: `ul.score` on the page, ids and opening day in `_DATA_Detail`. */
export function mobileStore(page: Page, notes: Notes): StoreReading {
  const seller = at(detail(page), 'seller');
  const scores = mergeScores(
    labelledScores(platformBox(page, 'ul.score')),
    embeddedScores(listAt(seller, 'evaluates')),
  );
  if (scores.length > 0) notes.via['store.scores'] = 'label:ul.score';
  else notes.miss('store.scores', 'no rule matched');
  const starts = textAt(seller, 'starts');
  return present({
    name: pick(
      notes,
      'store.name',
      [
        { via: 'selector:.shop-name', read: () => fullText(platformBox(page, '.shop-name')) },
        { via: 'json:seller.shopName', read: () => clean(textAt(seller, 'shopName')) || undefined },
      ],
      { expected: true },
    ),
    url: webAddress(textAt(seller, 'shopUrl'), page.url),
    id: pick(notes, 'store.id', [{ via: 'json:seller.shopId', read: () => textAt(seller, 'shopId') }]),
    sellerId: pick(notes, 'store.sellerId', [{ via: 'json:seller.userId', read: () => textAt(seller, 'userId') }]),
    openedOn: starts ? parseChineseDate(starts, page.at) : undefined,
    scores: scores.length > 0 ? scores : undefined,
  });
}

/** The item of a mobile page. */
export function mobileItem(page: Page, notes: Notes): ItemReading {
  return present({
    id: itemIdOf(page) ?? textAt(detail(page), 'item', 'itemId'),
    title: pick(
      notes,
      'item.title',
      [
        { via: 'json:item.title', read: () => clean(textAt(detail(page), 'item', 'title')) || undefined },
        { via: 'title', read: () => titleOfDocument(page) },
      ],
      { expected: true },
    ),
  });
}

/** Review rows of the mobile list, which carries no hook but its section. */
export const mobileLists = (page: Page): CardList[] => [
  page
    .all('#s-review li, #s-review .review-item, #p-review li.review-item, #p-review .items > li')
    .filter((card) => within(card, '.content, .rate-content, blockquote, p') !== undefined),
];

/** One mobile review: the first text block is the buyer's, one led by 掌柜回复 the seller's. */
export function mobileCard(card: Element, page: Page): Review | undefined {
  const blocks = allWithin(card, 'blockquote, .content, .rate-content, p').filter(
    (box) => !within(box, 'blockquote, .content, p'),
  );
  const texts = blocks.map((box) => textOf(box, longest.review) ?? '').filter(Boolean);
  const reply = texts.find((text) => replyLead.test(text));
  const append = texts.find((text) => /^(?:\[?追加评论|.{0,12}天(?:后|追)追?)/u.test(text));
  const text = texts.find((one) => one !== reply && one !== append) ?? '';
  const { author, anonymous } = nickOf(textOf(within(card, '.nick, .name, .user')) ?? '');
  const dateText = textOf(within(card, 'time, .date'));
  if (!text || (!author && !dateText)) return undefined;
  return present({
    text,
    date: dateText ? parseChineseDate(dateText, page.at) : undefined,
    dateText,
    author,
    anonymous,
    variant: textOf(within(card, '.sku, .deal')),
    default: isPlaceholder(text),
    followUp: append ? present({ text: append.replace(followUpLead, ''), days: followUpDays(append) }) : undefined,
    sellerReply: reply ? { text: reply.replace(replyLead, '') } : undefined,
  }) as Review;
}
