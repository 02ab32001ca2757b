import type { ItemEvidence, Look, ScoreEvidence } from 'src/domain/evidence';
import type { ItemReading } from 'src/domain/reading';
import type { SiteId } from 'src/domain/site';
import type { ReviewFacts } from './facts';

/** What signals look at: the reviews of one item, or of a store's items together, and what else its pages said. */
export interface ReviewSet {
  site: SiteId;
  /** The moment the answer is for. */
  now: Date;
  /** Oldest first. Of several items one after the other. */
  reviews: readonly ReviewFacts[];
  /** What the pages of the items say of them; one, unless the set is a store's. */
  items: readonly ItemReading[];
  /** Lists of reviews as they stood on single visits, oldest first; empty where none were kept. */
  looks: readonly Look[];
  /** Sights of the store's scores, oldest first, the present ones included; empty for one item of several. */
  history: readonly ScoreEvidence[];
  /** Where this is what counts of a set (neither copies nor default ballots): that set. Nothing in it is then a copy of anything. */
  whole?: ReviewSet;
}

/** Whether a review counts beside those it may repeat: it is no copy and no default ballot. */
export const counts = ({ kind }: ReviewFacts): boolean => kind === 'usable' || kind === 'empty';

/** The reviews of a set that count; the set itself where all do. */
export function countedOf(whole: ReviewSet): ReviewSet {
  const reviews = whole.reviews.filter(counts);
  return reviews.length === whole.reviews.length ? whole : { ...whole, reviews, whole };
}

/** The reviews of a set of which something holds, in the set's order. */
type Among = (set: ReviewSet) => readonly ReviewFacts[];

/** What may be asked of every review of a set by itself; `given`: only where the question of this place holds, -1 for any review. */
interface Question {
  holds: (facts: ReviewFacts) => boolean;
  given: number;
}

/** In the order in which they were first wanted. */
const questions: Question[] = [];
const places = new Map<Among, number>();
/** By set the reviews of each question that hold, in the set's order; `undefined` where nobody asked yet. */
const answers = new WeakMap<ReviewSet, (readonly ReviewFacts[] | undefined)[]>();

/**
 * The reviews of a set of which something holds, in the set's order; of those alone that `given` gives, where it is told. Asked of each review
 * alone, while it is at hand ({@link askAll}); what counts of a set is taken from what is known of all.
 */
export function amongReviews(holds: (facts: ReviewFacts) => boolean, given?: Among): Among {
  const listOf = given ?? (({ reviews }: ReviewSet) => reviews);
  const place = questions.push({ holds, given: (given && places.get(given)) ?? -1 }) - 1;
  const among = (set: ReviewSet): readonly ReviewFacts[] => {
    const known = answersOf(set);
    const found = known[place] ?? (set.whole ? among(set.whole).filter(counts) : listOf(set).filter(holds));
    known[place] = found;
    return found;
  };
  places.set(among, place);
  return among;
}

function answersOf(set: ReviewSet): (readonly ReviewFacts[] | undefined)[] {
  const known = answers.get(set) ?? [];
  answers.set(set, known);
  return known;
}

// Reviews read between two pauses: about 3 ms.
const STRIDE = 100;
// The engine gets a question's long expressions ready when it first meets a text, in up to 20 ms each: at first each has its pause.
const FIRST = 8;

/**
 * Asks everything that {@link amongReviews} is there for of each review of a set, pausing between slices of the work. Only a matter of
 * time: all at once, while a text is at hand, since one question after the other would fetch ten thousand texts from far away each time.
 */
export function* askAll(set: ReviewSet): Generator<void, void> {
  const lists = questions.map((): ReviewFacts[] => []);
  const held = new Uint8Array(questions.length);
  const { reviews } = set;
  for (let index = 0; index < reviews.length; index++) {
    if (index % STRIDE === STRIDE - 1) yield;
    const facts = reviews[index] as ReviewFacts;
    for (let place = 0; place < questions.length; place++) {
      const { holds, given } = questions[place] as Question;
      const isOne = (given < 0 || held[given] === 1) && holds(facts);
      held[place] = isOne ? 1 : 0;
      if (isOne) lists[place]?.push(facts);
      if (index < FIRST) yield;
    }
  }
  answers.set(set, lists);
}

/** The set of one item's reviews; `history` where the item stands for its store. */
export const setOfItem = (
  { facts, looks }: ItemEvidence,
  reviews: readonly ReviewFacts[],
  { site, now, history }: Pick<ReviewSet, 'site' | 'now' | 'history'>,
): ReviewSet => ({ site, now, reviews, items: [facts], looks: looks ?? [], history });
