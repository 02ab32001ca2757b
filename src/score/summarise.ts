import type { Assessment, Sentence } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import type { ScoreNote, Summary } from 'src/domain/summary';
import { headlineOf, nextStepOf } from './headline';
import { distributionMean, markOf, standingInWords } from './industry';

/** The user's own marks on a store. */
export interface Marks {
  notes: number;
  pinned: boolean;
}

const latest = (times: readonly string[]): string | undefined => [...times].sort().at(-1);

function notesOnScores({ scores }: StoreEvidence): ScoreNote[] {
  return scores.flatMap(({ score, readAt }): ScoreNote[] => {
    const trade: Sentence | undefined = standingInWords(score);
    const mark = markOf(score, readAt.slice(0, 10));
    const mean = score.distributionPercent && distributionMean(score.distributionPercent);
    if (!trade && !mark && mean === undefined) return [];
    return [
      {
        dimension: score.dimension,
        ...(trade ? { trade } : {}),
        ...(mark ? { mark } : {}),
        ...(mean === undefined ? {} : { mean }),
      },
    ];
  });
}

/** What every screen shows of one store. */
export function summarise(assessment: Assessment, evidence: StoreEvidence, { notes, pinned }: Marks): Summary {
  const { storeScore, afterSales, pooled, items, methodVersion, now } = assessment;
  const { id, name, url, level, ageYears, openedOn, followers, positivePercent, labels, badges } = evidence.facts;
  const scoresReadAt = latest(evidence.scores.map(({ readAt }) => readAt));
  const reviewsReadAt = latest(
    evidence.items.flatMap(({ reviews }) => latest(reviews.map((one) => one.lastSeen)) ?? []),
  );
  const nextStep = nextStepOf(assessment);
  return {
    key: evidence.key,
    site: evidence.site,
    ...(id === undefined ? {} : { storeId: id }),
    ...(name === undefined ? {} : { storeName: name }),
    ...(url === undefined ? {} : { storeUrl: url }),
    ...(level === undefined ? {} : { level }),
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(openedOn === undefined ? {} : { openedOn }),
    ...(followers === undefined ? {} : { followers }),
    ...(positivePercent === undefined ? {} : { positivePercent }),
    labels: labels ?? [],
    badges: badges ?? [],
    scores: evidence.scores.map(({ score }) => score),
    scoreNotes: notesOnScores(evidence),
    headline: headlineOf(assessment, evidence),
    ...(nextStep ? { nextStep } : {}),
    storeScore,
    afterSales,
    pooled,
    items,
    methodVersion,
    ...(scoresReadAt === undefined ? {} : { scoresReadAt }),
    ...(reviewsReadAt === undefined ? {} : { reviewsReadAt }),
    assessedAt: now,
    lastSeenAt: evidence.lastSeen,
    notes,
    pinned,
  };
}
