import type { Review } from 'src/domain/reading';
import { parseCount } from 'src/extract/numbers';
import { proseOf } from 'src/extract/prose';

/** What a widget that many shops use says of its reviews beyond what every list tells by its shape. */
interface Widget {
  /** Tells its entries from all others. */
  entry: string;
  /** The words of the shop's answer, without who gave it and when. */
  reply: string;
  /** The attribute of the entry that counts who found it helpful. */
  helpful?: string;
}

const widgets: readonly Widget[] = [
  { entry: '.jdgm-rev', reply: '.jdgm-rev__reply-content', helpful: 'data-thumb-up-count' },
  // WordPress hangs answers below a comment; WooCommerce names the words of each.
  { entry: 'li[id^="li-comment-"]', reply: '.children .description' },
];

/** An entry of a widget: fields its own marks tell better than the shape of its list; none for other entries. */
export function widgetFields(entry: Element): Pick<Review, 'helpful' | 'sellerReply'> {
  const widget = widgets.find(({ entry: selector }) => entry.matches(selector));
  if (!widget) return {};
  const reply = entry.querySelector(widget.reply);
  const text = reply ? proseOf(reply) : '';
  // What nobody found helpful shows no number.
  const helpful = widget.helpful ? parseCount(entry.getAttribute(widget.helpful) ?? '')?.value : undefined;
  return { ...(text && { sellerReply: { text } }), ...(helpful && { helpful }) };
}
