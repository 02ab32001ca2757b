import type { Review } from 'src/domain/reading';
import { type DateHints, parseDate } from '../../extract/dates';
import { parseCount, parseDecimal } from '../../extract/numbers';
import { proseOf, squeeze } from '../../extract/prose';
import { ratingOf, type ScaledRating, scaledRating } from '../../extract/scales';
import { nodesOf, type SchemaNode, textOf } from '../../extract/schema';
import { rawText } from '../../extract/text';
import { isReviewsHeading } from './headings';
import { type Marks, marksIn } from './review-marks';
import { words } from './words';

/** What reading one review needs to know about its page. */
export interface ReviewContext {
  at: Date;
  dates: DateHints;
  /** Names of the item, so that a review "titled" with it has no title. */
  itemNames: ReadonlySet<string>;
  /** The scale of reviews that state none, where it is not the usual five. */
  scale?: number;
}

// Names platforms print for someone they do not name; the review still has an author line, but no identity.
const nobody =
  /^(?:anon[yi]\p{L}*|匿名.*|אנונימי|аноним\p{L}*|verifi\p{L}*(?:\/\p{L}+)? .*|geverifieerd\p{L}* .*|acheteur v\p{L}+|client v\p{L}+|eine[mr] kund\p{L}+(?:\/.*)?|(?:a |the )?(?:guest|customer|shopper|buyer|user|reviewer)|gast|kund(?:e|in)|cliente?|kunde\/kundin)$/iu;

// What platforms print where the buyer wrote nothing.
const unwritten =
  /^\W*(?:kein(?:e|en)? (?:kommentar|text|bewertungstext|beschreibung)\b.{0,30}|no (?:comments?|review|text|written review)(?: (?:provided|available|left|given|written|entered|text))?|(?:this |the )?(?:user|customer|buyer|reviewer) (?:has not|did not|didn.t|hasn.t) (?:left|leave|written|write|provided?|given?|add(?:ed)?)\b.{0,40}|(?:aucun|sans|pas de) commentaire.{0,20}|sin (?:comentarios?|opini[oó]n)|sem coment[aá]rios?|(?:nessun|senza) commento|geen (?:commentaar|opmerkingen|toelichting)|brak (?:komentarza|opinii|tre[sś]ci)|ללא חוות דעת|(?:без|нет) комментари\p{L}+|此用户没有填写评.*|该用户(?:未填写评价内容|未及时主动评价).*|评价方未及时做出评价.*|\d+天内买家未作出评价.*|(?:系统)?默认好评.*|该用户觉得商品.*给出5星好评.*|comment|review|n\/?a|null|undefined|none)\W*$/iu;

/** Whether a text is what the platform prints for "nothing written". */
export const isUnwritten = (text: string): boolean => text.length < 80 && unwritten.test(text);

/** Whether an author line names nobody in particular. */
export const isNobody = (author: string): boolean =>
  author.length < 80 && nobody.test(author.normalize('NFKD').replace(/\p{M}/gu, ''));

/** The stars of a review: a nested Rating on its own scale, or the bare number. */
function starsOf(node: SchemaNode, best?: string): ScaledRating | undefined {
  for (const rating of nodesOf(node, 'reviewrating', 'rating')) {
    const stars = ratingOf(rating, best);
    if (stars) return stars;
  }
  return scaledRating(
    textOf(node, 'reviewrating', 'ratingvalue', 'rating'),
    textOf(node, 'bestrating') ?? best,
    textOf(node, 'worstrating'),
  );
}

const dateProperties = ['datepublished', 'datecreated', 'dtreviewed', 'datemodified'] as const;

/** The texts that may hold the day, the marked ones first. */
function dateTexts(node: SchemaNode, marks?: Marks): string[] {
  const stated = dateProperties.flatMap((property) => textOf(node, property) ?? []);
  if (stated.length > 0 || !node.element) return stated;
  return (marks ?? marksIn(node.element)).dates
    .slice(0, 10)
    .flatMap((holder) => [holder.getAttribute('datetime') ?? '', holder.childElementCount < 4 ? proseOf(holder) : ''])
    .filter((text) => text && text.length <= 80);
}

// "Bewertung von Kim vom 3.5.2018", "By Kim on May 3, 2018": short lines with a name between two small words and a day.
const byline =
  /(?:^|\s)(?:von|by|par|por|di|door|av|af|de|przez)\s+(\S.{0,60}?)\s*(?:[,–|·-]|\s(?:vom|am|on|le|el|il|op|den|em|dnia|pe))\s*\p{L}{0,12}\.?\s?\d/iu;

/** The author, marked or named in the line that also gives the day. */
function authorOf(node: SchemaNode): string | undefined {
  const stated = words(node, 'author', 'creator', 'reviewer');
  if (stated || node.props.has('author') || !node.element) return stated?.slice(0, 200);
  return bylineIn([...node.element.querySelectorAll('*')].slice(0, 60));
}

/** The name in the first short line that says who wrote and when. */
export function bylineIn(lines: readonly Element[]): string | undefined {
  for (const line of lines) {
    const text = rawText(line);
    const match = text.length < 160 ? byline.exec(squeeze(text)) : undefined;
    if (match?.[1]) return match[1].trim();
  }
  return undefined;
}

/** The site's own id of the review. */
function idOf(node: SchemaNode): string | undefined {
  const stated = textOf(node, 'identifier', 'reviewid');
  return stated?.slice(0, 100) ?? (node.element && reviewId(node.element));
}

/** The site's own id of the review in the attributes of its element. */
export function reviewId(element: Element): string | undefined {
  for (const name of ['data-review-id', 'data-reviewid', 'data-content-id']) {
    const id = element.getAttribute(name)?.trim();
    if (id) return id.replace(/^[a-z]+-(?=\d)/iu, '').slice(0, 100);
  }
  return /^(?:[a-z]+-)?(?:review|comment)[-_]?(\d{2,20})$/iu.exec(element.id)?.[1];
}

const useful = /help|hilf|util|utile|útil|useful|nuttig|behulp|pomoc|przydat|有用|参考に|полез/iu;
const useless = /inutil|inútil|unhelp|not help|nicht hilf|niet nuttig|nieprzydat/iu;

/** How many found the review helpful: the marked count, else `26 of 26 people found this helpful`, said or as a button's label. */
function helpfulOf(node: SchemaNode, marks: Marks | undefined): number | undefined {
  const stated = textOf(node, 'upvotecount');
  const holders = marks?.votes.slice(0, 20) ?? [];
  return (
    (stated === undefined ? undefined : parseCount(stated)?.value) ??
    helpfulIn(holders.flatMap((holder) => [proseOf(holder), holder.getAttribute('aria-label') ?? '']))
  );
}

/** The votes in the first of these lines that counts who found a review helpful. */
export function helpfulIn(lines: readonly string[]): number | undefined {
  for (const text of lines) {
    if (!text || text.length > 120 || !useful.test(text) || useless.test(text)) continue;
    const numbers = text.match(/\d+/gu) ?? [];
    const few = numbers.length === 1 || (numbers.length === 2 && Number(numbers[0]) <= Number(numbers[1]));
    const count = few ? parseCount(text) : undefined;
    if (count) return count.value;
  }
  return undefined;
}

const isVerified = (badge: Element | undefined): boolean =>
  badge ? Boolean(proseOf(badge) || badge.getAttribute('title')) : false;

/** The title, unless it is only the item's name again. */
function titleOf(node: SchemaNode, context: ReviewContext, marks: Marks | undefined): string | undefined {
  const stated = words(node, 'name', 'headline');
  const marked = node.props.has('name') || node.props.has('headline');
  const heading = marked ? undefined : marks?.heading;
  const title = (stated ?? (heading ? proseOf(heading) : undefined))?.slice(0, 500);
  return title && !context.itemNames.has(title) && !isReviewsHeading(title) ? title : undefined;
}

function replyOf(node: SchemaNode): string | undefined {
  const reply = nodesOf(node, 'comment').find((comment) =>
    nodesOf(comment, 'author').some(({ types }) => types.includes('organization')),
  );
  return reply && words(reply, 'text', 'description');
}

/** One Review node as a review; undefined where it holds neither words nor stars. */
export function readReview(node: SchemaNode, context: ReviewContext): Review | undefined {
  const text = words(node, 'reviewbody', 'description', 'text', 'articlebody') ?? '';
  const stars = starsOf(node, context.scale?.toString());
  if (!text && !stars) return undefined;
  const marks = node.element && marksIn(node.element);
  const texts = dateTexts(node, marks);
  const date = texts.map((candidate) => parseDate(candidate, context.at, context.dates)).find(Boolean);
  const author = authorOf(node);
  const photos = (node.props.get('image') ?? []).length + nodesOf(node, 'associatedmedia').length;
  const optional = {
    id: idOf(node),
    title: titleOf(node, context, marks),
    date,
    author,
    helpful: helpfulOf(node, marks),
    country: undefined,
  };
  const reply = replyOf(node);
  const review: Review = { text };
  for (const [key, value] of Object.entries(optional)) if (value !== undefined) Object.assign(review, { [key]: value });
  if (stars) Object.assign(review, { rating: stars.value, ratingScale: stars.scale });
  if (!date && texts[0]) review.dateText = squeeze(texts[0]).slice(0, 80);
  if (author && isNobody(author)) review.anonymous = true;
  if (isVerified(marks?.badge)) review.verified = true;
  if (photos > 0) review.photos = photos;
  // The platform's words are not the buyer's: the row stays, as stars without text.
  if (isUnwritten(text)) Object.assign(review, { text: '', default: true });
  if (reply) review.sellerReply = { text: reply };
  return review;
}

/** Whether some review outruns five stars without stating its scale: then the list is on the aggregate's. */
export const outrunsFive = (nodes: readonly SchemaNode[]): boolean =>
  nodes.some((node) => {
    const rating = nodesOf(node, 'reviewrating', 'rating')[0] ?? node;
    const value = parseDecimal(textOf(rating, 'ratingvalue', 'reviewrating') ?? '');
    return value !== undefined && value > 5 && textOf(rating, 'bestrating') === undefined;
  });

/** Texts that may be numeric dates, so that one clear date of a list settles the order for all. */
export const numericDates = (nodes: readonly SchemaNode[]): string[] =>
  nodes.slice(0, 50).flatMap((node) => dateTexts(node).slice(0, 1));
