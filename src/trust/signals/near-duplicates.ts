import { sentence } from 'src/domain/sentence';
import { COPY_LENGTH } from '../facts';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';

// Fewer texts than this cannot show a habit.
const FEWEST = 8;
// Share of genuine shoe reviews on JD that have a near-duplicate at all (DOMAIN, section 5: 9.5%); exact copies are rarer still.
const HONEST_SHARE = 0.095;
// One honest shop in twenty may be warned of by chance.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail also needs a subset that a shopper would call large, half-way to the 42% seen among padded reviews.
const FAIL_SHARE = 0.25;

/** Reviews that share their whole text with another one of the same item. Edited copies come with the trust engine. */
export const nearDuplicates: Signal = {
  id: 'near-duplicates',
  family: 'copy',
  test({ reviews }) {
    const texts = reviews.filter(({ kind, bare }) => kind !== 'default' && bare.length >= COPY_LENGTH);
    const copied = texts.filter(({ cluster }) => cluster !== undefined);
    const clusters = new Set(copied.map(({ cluster }) => cluster)).size;
    const numbers = { copied: copied.length, clusters, texts: texts.length };
    if (texts.length < FEWEST) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts.length }), reviews: [] };
    }
    const p = binomialTail(copied.length, texts.length, HONEST_SHARE);
    const share = copied.length / texts.length;
    const fails = p < FAIL_LEVEL && share >= FAIL_SHARE;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { ...numbers, share },
      why:
        copied.length === 0
          ? sentence('findingNoCopies', { texts: texts.length })
          : sentence('findingCopies', { copied: copied.length, texts: texts.length, clusters }),
      ...(copied.length > 0 ? { innocent: sentence('innocentCopies') } : {}),
      reviews: copied.map(({ key }) => key).sort(),
    };
  },
};
