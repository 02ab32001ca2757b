import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { criticBursts, criticsAmong } from '../bursts';
import type { ReviewFacts } from '../facts';
import { framesOf } from '../frames';
import { perReview } from '../per-review';
import { amongReviews, type ReviewSet } from '../review-set';
import { inSlices, type Outcome, type Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';
import { type Form, formOf, hasAll } from '../wording/forms';

// Fewer mid and bad reviews are no campaign.
const FEWEST = 6;
// Genuine shoe reviews on JD with a near-duplicate (DOMAIN, section 5: 9.5%); complaints, which tell what happened, have fewer.
const SHARED_SHARE = 0.095;
// Complaints without any detail: no more of them than of the praise, and "差" or "一般" alone are every third honest one (an estimate).
const BARE_SHARE = 0.35;
// Complaints that name one and the same other shop: one in fifty is generous (an estimate; most say "another shop").
const RIVAL_SHARE = 0.02;
// A complaint of fewer letters tells nothing that happened.
const DETAIL_LENGTH = 10;
// The newest thousand tell of a campaign as well as all of them, in a time that does not grow.
const MOST_READ = 1000;
// Clauses shorter than this meet by chance ("质量很差").
const CLAUSE_LENGTH = 6;
// A clause of the same words by this many buyers is a kit.
const CLAUSE_HOLDERS = 3;
// A name that this many complaints recommend is being recommended.
const RIVAL_HOLDERS = 3;
// Four tests in one: each at a quarter.
const TESTS = 4;
// One honest shop in a hundred may be warned of by chance: this signal speaks for a shop against its buyers, and must be surer.
const WARN_LEVEL = 0.01;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail needs so much of the criticism to be alike that a shopper would see it.
const FAIL_SHARE = 0.25;
// A kit's clauses and a recommended rival say this much against the reviews that carry them; want of detail says little.
const WEIGHTS = { shared: 4, rival: 3, bare: 1 };

const splitter = /[\p{P}\p{S}\s]+/u;
/** Each with what it needs in a text: most texts have nothing of it, and the engine need not get the forms ready. */
const rivalForms: readonly Form[] = [
  formOf(
    '(?:去|到|在|选|换|买)(?:了)?([\\p{L}\\p{N}]{2,8})(?:旗舰店|专营店|专卖店|官方店|家买|家的)',
    /旗舰店|专营店|专卖店|官方店|家[买的]/u,
    /[去到在选换买]/u,
  ),
  formOf(
    '(?:不如|比不上|推荐(?:大家)?(?:去|买)|建议(?:大家)?(?:去|买))([\\p{L}\\p{N}]{2,8}?)(?:家|牌|店|的|吧|$)',
    /不如|比不上|(?:推荐|建议)(?:大家)?[去买]/u,
  ),
  formOf('\\b(?:buy|order|get (?:it|one|this)) (?:from|at) ([A-Z]\\w+)', /(?:from|at) [A-Z]/u),
  formOf('\\b(?:go (?:with|to)|switch to|recommend) ([A-Z]\\w+)', /(?:with|to|recommend) [A-Z]/u),
];
// Somebody else's shop, but nobody's name.
const noName =
  /^(?:别|其他|其它|另|这|那|哪|实体|线下|隔壁|人|大|同|京东|淘宝|天猫|拼多多|超市|them|him|her|it|this|another)/iu;

const NOBODY: ReadonlySet<string> = new Set();

/** The shops or brands a text sends its readers to; most send them nowhere. */
const rivalsIn = perReview(({ review: { text } }: ReviewFacts): ReadonlySet<string> => {
  let names: Set<string> | undefined;
  for (let index = 0; index < rivalForms.length; index++) {
    const { form, needs } = rivalForms[index] as Form;
    if (!hasAll(text, needs)) continue;
    names ??= new Set();
    form.lastIndex = 0;
    for (let name = form.exec(text)?.[1]; name !== undefined; name = form.exec(text)?.[1]) {
      if (!noName.test(name)) names.add(name.toLowerCase());
    }
  }
  return names ?? NOBODY;
});

const writtenAt = ({ review, firstSeen }: ReviewFacts): string => review.date ?? firstSeen.slice(0, 10);
const earlierFirst = (a: ReviewFacts, b: ReviewFacts): number =>
  writtenAt(a) < writtenAt(b) ? -1 : writtenAt(a) > writtenAt(b) ? 1 : a.key < b.key ? -1 : 1;

const newest = (reviews: readonly ReviewFacts[]): ReviewFacts[] => [...reviews].sort(earlierFirst).slice(-MOST_READ);

/** Whether a text has so many signs, of which each is one unit or two. */
function hasSigns(text: string, least: number): boolean {
  if (text.length < least || text.length >= 2 * least) return text.length >= least;
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    signs++;
    if ((text.codePointAt(i) as number) > 0xffff) i++;
  }
  return signs >= least;
}

const clausesOf = perReview(({ review }: ReviewFacts): readonly string[] => [
  ...new Set(
    review.text
      .toLowerCase()
      .split(splitter)
      .filter((clause) => hasSigns(clause, CLAUSE_LENGTH)),
  ),
]);

/** Who holds each thing that at least so many of these reviews (earliest first) hold. */
function sharedBy(
  reviews: readonly ReviewFacts[],
  thingsOf: (facts: ReviewFacts) => Iterable<string>,
  least: number,
): ReviewFacts[][] {
  const holders = new Map<string, ReviewFacts[]>();
  for (const facts of reviews) {
    for (const thing of thingsOf(facts)) {
      const known = holders.get(thing);
      if (known) known.push(facts);
      else holders.set(thing, [facts]);
    }
  }
  return [...holders.values()].filter((list) => list.length >= least);
}

const isBare = ({ bare, said }: ReviewFacts): boolean =>
  !hasSigns(bare, DETAIL_LENGTH) && (said === undefined || said.aspects.length === 0);

/** Praise beside which complaints are measured, and as much of it as tells no detail either. */
const praiseIn = amongReviews(({ vote, kind }) => vote?.class === 'good' && kind === 'usable');
const barePraiseIn = amongReviews(isBare, praiseIn);

/** Critics by what makes them look like a campaign; `later` are those whose words somebody else used before. */
interface Marked {
  shared: Set<ReviewFacts>;
  later: Set<ReviewFacts>;
  rival: Set<ReviewFacts>;
  bare: Set<ReviewFacts>;
}

function mark(critics: readonly ReviewFacts[], whole: ReviewSet | undefined): Marked {
  const kits = sharedBy(critics, clausesOf, CLAUSE_HOLDERS);
  const copies = whole ? [] : critics.filter(({ cluster }) => cluster !== undefined);
  return {
    shared: new Set([...kits.flat(), ...copies]),
    // The first to use the words may well be a buyer whom others copied.
    later: new Set([...kits.flatMap((list) => list.slice(1)), ...copies.filter(({ cluster, key }) => cluster !== key)]),
    rival: new Set(sharedBy(critics, rivalsIn, RIVAL_HOLDERS).flat()),
    bare: new Set(critics.filter(isBare)),
  };
}

/** The chance of each of the four among honest complaints. */
function chances(
  set: ReviewSet,
  critics: readonly ReviewFacts[],
  marked: Marked,
): Record<'shared' | 'rival' | 'bare' | 'burst', number> {
  const praise = praiseIn(set).length;
  const bareShare = Math.max(BARE_SHARE, praise === 0 ? 0 : barePraiseIn(set).length / praise);
  const burst = framesOf(set).flatMap((frame) => criticBursts(frame).map(({ p }) => p));
  const n = critics.length;
  return {
    shared: binomialTail(marked.shared.size, n, SHARED_SHARE),
    rival: binomialTail(marked.rival.size, n, RIVAL_SHARE),
    bare: bareShare < 1 ? binomialTail(marked.bare.size, n, bareShare) : 1,
    burst: Math.min(1, ...burst),
  };
}

function evidenceOf(marked: Marked, p: Record<'shared' | 'rival' | 'bare', number>): Map<ReviewKey, number> {
  const evidence = new Map<ReviewKey, number>();
  const against = (reviews: Iterable<ReviewFacts>, weight: number): void => {
    for (const { key } of reviews) evidence.set(key, Math.min(evidence.get(key) ?? 0, -weight));
  };
  if (p.bare < WARN_LEVEL) against(marked.bare, WEIGHTS.bare);
  if (p.rival < WARN_LEVEL) against(marked.rival, WEIGHTS.rival);
  if (p.shared < WARN_LEVEL) against(marked.later, WEIGHTS.shared);
  return evidence;
}

/** Sure examples make a fail: words shared or one rival named by a quarter of the criticism. A burst or bare words alone never do. */
const fails = (p: Record<'shared' | 'rival', number>, { shared, rival }: Marked, n: number): boolean =>
  (p.shared < FAIL_LEVEL && shared.size >= FAIL_SHARE * n) || (p.rival < FAIL_LEVEL && rival.size >= FAIL_SHARE * n);

/**
 * Criticism that looks ordered, as praise can: the same words, one other shop named again and again, no detail, all in a few days. What a
 * burst says of single reviews is said by `review-burst`.
 */
export const hostileNegative: Signal = {
  id: 'hostile-negative',
  family: 'copy',
  ...inSlices(function* (set): Generator<void, Outcome> {
    const critics = newest(criticsAmong(set.reviews).filter(({ kind }) => kind !== 'default'));
    const n = critics.length;
    if (n < FEWEST) {
      return { verdict: 'not-tested', numbers: { critics: n }, why: sentence('criticsTooFew', { n }), reviews: [] };
    }
    const marked = mark(critics, set.whole);
    yield;
    const { shared, rival, bare } = marked;
    const each = chances(set, critics, marked);
    const p = Math.min(1, TESTS * Math.min(...Object.values(each)));
    const verdict = p >= WARN_LEVEL ? 'pass' : fails(each, marked, n) ? 'fail' : 'warn';
    const told = { critics: n, shared: shared.size, rival: rival.size, bare: bare.size };
    const named =
      verdict === 'pass' ? [] : [...new Set([...shared, ...rival, ...(each.bare < WARN_LEVEL ? bare : [])])];
    return {
      verdict,
      p,
      numbers: { ...told, burstP: each.burst },
      why: verdict === 'pass' ? sentence('findingNoHostile', { critics: n }) : sentence('findingHostile', told),
      ...(verdict === 'pass' ? {} : { innocent: sentence('innocentHostile') }),
      reviews: named.map(({ key }) => key).sort(),
      evidence: evidenceOf(marked, each),
    };
  }),
};
