import type { Assessment, Finding, ReviewAssessment, ScoreComponent, StoreScore } from 'src/domain/assessment';
import type { Talk } from 'src/locales/talk';

const spokenFinding = ({ why, innocent, ...rest }: Finding, talk: Talk) => ({
  ...rest,
  why: talk.say(why),
  ...(innocent ? { innocent: talk.say(innocent) } : {}),
});

const spokenReviews = ({ confidenceWhy, classNote, findings, ...rest }: ReviewAssessment, talk: Talk) => ({
  ...rest,
  confidenceWhy: talk.say(confidenceWhy),
  ...(classNote ? { classNote: talk.say(classNote) } : {}),
  findings: findings.map((finding) => spokenFinding(finding, talk)),
});

const spokenComponent = ({ why, ...rest }: ScoreComponent, talk: Talk) => ({ ...rest, why: talk.say(why) });

const spokenScore = ({ noLetter, components, ...rest }: StoreScore, talk: Talk) => ({
  ...rest,
  ...(noLetter ? { noLetter: talk.say(noLetter) } : {}),
  components: components.map((component) => spokenComponent(component, talk)),
});

/** An assessment in the form of READING, "An assessment": one flat object, its sentences in words. `partly`: fields are missing. */
export function printable(assessment: Assessment, talk: Talk, partly: boolean): object {
  const { store, methodVersion, dial, now, pooled, storeScore, afterSales, items, reviews } = assessment;
  const { caution, ...after } = afterSales;
  const { state, ...flat } = spokenReviews(pooled, talk);
  return {
    store: { ...store, id: store.id ?? store.key },
    methodVersion,
    dial,
    now,
    state: state === 'ready' && partly ? 'partly-read' : state,
    ...flat,
    storeScore: spokenScore(storeScore, talk),
    afterSales: { ...after, ...(caution ? { caution: talk.say(caution) } : {}) },
    items: items.map(({ key, id, title, ...item }) => ({
      id,
      key,
      ...(title === undefined ? {} : { title }),
      ...spokenReviews(item, talk),
    })),
    reviews: reviews.map(({ key, id, ...review }) => ({ id: id ?? key, key, ...review })),
  };
}
