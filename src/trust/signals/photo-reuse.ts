import type { Review } from 'src/domain/reading';
import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { isOneOrder } from '../copies/voices';
import type { ReviewFacts } from '../facts';
import { amongReviews } from '../review-set';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';

// Fewer reviews with pictures cannot show a habit.
const FEWEST = 8;
// Buyers who upload a picture that is not theirs, often the shop's own: no data set shows pictures, so one in fifty is an estimate.
const HONEST_SHARE = 0.02;
// One honest shop in twenty may be warned of by chance.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail also needs a subset that a shopper would call large.
const FAIL_SHARE = 0.1;
// As much as copied words say (near-duplicates): nobody takes the same picture twice.
const REUSE_LOG_ODDS = -3.3;

/** A picture's address without what only says how large it is shown: query, protocol, the ending that image hosts put after the name. */
const pictureOf = (address: string): string =>
  address
    .replace(/^https?:/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/(\.(?:jpe?g|png|webp|gif|avif|heic))[_.!@-].*$/iu, '$1')
    .toLowerCase();

const picturesOf = ({ images = [] }: Review): string[] =>
  [...new Set(images.map(pictureOf))].filter((one) => one !== '');

/** Reviews that show pictures. */
const shownIn = amongReviews(({ review }) => review.images !== undefined && picturesOf(review).length > 0);

/** For each picture the reviews that show it, oldest first, lines of one order taken as one. */
function holdersOf(reviews: readonly ReviewFacts[]): ReviewFacts[][] {
  const holders = new Map<string, ReviewFacts[]>();
  for (const facts of reviews) {
    for (const picture of picturesOf(facts.review)) {
      const known = holders.get(picture);
      if (!known) holders.set(picture, [facts]);
      else if (!known.some(({ review }) => isOneOrder(review, facts.review))) known.push(facts);
    }
  }
  return [...holders.values()].filter((list) => list.length > 1);
}

/** The same picture under reviews of several buyers. Only the later review is weighed: whoever took it loses nothing. */
export const photoReuse: Signal = {
  id: 'photo-reuse',
  family: 'copy',
  test(set) {
    const shown = shownIn(set);
    if (shown.length === 0) {
      return { verdict: 'not-tested', numbers: { withPhotos: 0 }, why: sentence('photosNotShown'), reviews: [] };
    }
    if (shown.length < FEWEST) {
      const why = sentence('photosTooFew', { n: shown.length });
      return { verdict: 'not-tested', numbers: { withPhotos: shown.length }, why, reviews: [] };
    }
    const reused = holdersOf(shown);
    const keys = new Set<ReviewKey>(reused.flat().map(({ key }) => key));
    const later = new Set<ReviewKey>(reused.flatMap((list) => list.slice(1)).map(({ key }) => key));
    const numbers = { withPhotos: shown.length, reviews: keys.size, pictures: reused.length, later: later.size };
    const p = binomialTail(later.size, shown.length, HONEST_SHARE);
    const share = later.size / shown.length;
    return {
      verdict: p < FAIL_LEVEL && share >= FAIL_SHARE ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { ...numbers, share },
      why:
        keys.size === 0
          ? sentence('findingNoPhotoReuse', { n: shown.length })
          : sentence('findingPhotoReuse', { n: shown.length, reviews: keys.size, pictures: reused.length }),
      ...(keys.size > 0 ? { innocent: sentence('innocentPhotoReuse') } : {}),
      reviews: [...keys].sort(),
      evidence: new Map([...later].map((key) => [key, REUSE_LOG_ODDS])),
    };
  },
};
