import { type Review, type ReviewClass, reviewClasses } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { languageOf } from 'src/extract/language';
import { parseCount } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { elementAt, type Places, proseAt, wordsAt } from './places';
import { type Stars, starsIn } from './stars';

/** Where the parts of a review card stand. All but the text may be absent from a shop's cards. */
export interface CardPlaces {
  text: Places;
  title?: Places;
  id?: Places;
  rating?: Places;
  /** The lit stars of a card, each an element; of five. */
  litStars?: string;
  /** Selectors that tell the class of a card on shops without stars; the card itself counts too. */
  class?: Record<ReviewClass, string>;
  author?: Places;
  date?: Places;
  variant?: Places;
  helpful?: Places;
  /** One selector for all pictures of a card. */
  photos?: string;
  /** Its being there says so, its absence the contrary: only for shops that mark every verified review. */
  verified?: Places;
  incentivised?: Places;
  reply?: Places;
  followUp?: Places;
  /** What the shop prints into a field and the buyer did not write; removed where it stands. */
  strip?: Partial<Record<'text' | 'title' | 'id' | 'author' | 'date' | 'variant' | 'reply', RegExp>>;
}

// "One person found this helpful" in the languages of the shops that count so.
const one = /^\W*(?:one|an?|einer?|eine|une?|una?|uno|um|uma|een|én|jedna|bir)\s/iu;

function helpfulIn(text: string | undefined): number | undefined {
  if (!text) return undefined;
  return parseCount(text)?.value ?? (one.test(text) ? 1 : undefined);
}

const classOf = (card: Element, marks: CardPlaces['class']): ReviewClass | undefined =>
  marks && reviewClasses.find((name) => card.matches(marks[name]) || card.querySelector(marks[name]) !== null);

const FIVE = 5;

function litIn(card: Element, litStars: string | undefined): Stars | undefined {
  const rating = litStars === undefined ? 0 : card.querySelectorAll(litStars).length;
  return rating > 0 && rating <= FIVE ? { rating, ratingScale: FIVE } : undefined;
}

/** A reader of one shop's review cards, from where their parts stand. A card without words and stars is none. */
export function cardReader(places: CardPlaces): (card: Element, page: Page) => Review | undefined {
  const { strip = {} } = places;
  const stripped = (field: keyof typeof strip, text: string | undefined): string | undefined => {
    const noise = strip[field];
    return (noise && text ? text.replace(noise, '').trim() : text) || undefined;
  };
  return (card, page) => {
    const text = stripped('text', proseAt(card, places.text)) ?? '';
    const title = stripped('title', proseAt(card, places.title, 500));
    const stars = starsIn(wordsAt(card, places.rating)) ?? litIn(card, places.litStars);
    const label = classOf(card, places.class);
    if (!text && !stars && !title && !label) return undefined;
    const dateText = stripped('date', wordsAt(card, places.date));
    const language = languageOf(page);
    const reply = stripped('reply', proseAt(card, places.reply));
    const followUp = proseAt(card, places.followUp);
    return present({
      id: stripped('id', wordsAt(card, places.id)),
      ...stars,
      class: label,
      title,
      text,
      date: dateText ? parseDate(dateText, page.at, language ? { language } : {}) : undefined,
      dateText,
      author: stripped('author', wordsAt(card, places.author)),
      variant: stripped('variant', wordsAt(card, places.variant)),
      helpful: helpfulIn(wordsAt(card, places.helpful)),
      photos: places.photos === undefined ? undefined : card.querySelectorAll(places.photos).length,
      verified: places.verified && elementAt(card, places.verified) !== undefined,
      incentivised: elementAt(card, places.incentivised) ? true : undefined,
      followUp: followUp ? { text: followUp } : undefined,
      sellerReply: reply ? { text: reply } : undefined,
    }) as Review;
  };
}
