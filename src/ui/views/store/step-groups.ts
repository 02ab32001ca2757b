import type { ExplanationStep } from 'src/domain/assessment';

/** What the steps of the arithmetic lead to, in the order a reader goes through them. */
export const stepGroups = ['rating', 'waterfall', 'interval', 'robustness', 'trust', 'store', 'other'] as const;
export type StepGroup = (typeof stepGroups)[number];

/** Which ids lead where (`src/score/README.md` names the steps); what no line names is among the others. */
const leading: readonly [StepGroup, RegExp][] = [
  ['waterfall', /^waterfall\./],
  ['store', /^(?:storeScore|trade|dsr|service-vs-industry|maturity|complaints|rating-vs|refunds?|disputes?|replies)\b/],
  [
    'robustness',
    /^(?:neutral|default|strict|custom|dials|withoutSignal|dropOneSignal|withoutThree|dropThreeReviews)\b/,
  ],
  ['trust', /^(?:believed|standing|left|time|author|integrity)\b/],
  [
    'interval',
    /^(?:doubt|nEffective|even|voters|weights|r|T|centre|sampled|own|within|squares|apart|between|variance|reach|interval|var)(?:\.|$)/,
  ],
  ['rating', /^(?:usable|plain|s|m|M|mu|q|words|adjusted|criticWeighted|recent|trend)(?:\.|$)/],
];

/** What a step leads to. */
export const groupOf = ({ id }: ExplanationStep): StepGroup => leading.find(([, ids]) => ids.test(id))?.[0] ?? 'other';

/** Steps by what they lead to, each group in the order of its steps; empty groups are left out. */
export function grouped(steps: readonly ExplanationStep[]): { group: StepGroup; steps: ExplanationStep[] }[] {
  return stepGroups
    .map((group) => ({ group, steps: steps.filter((step) => groupOf(step) === group) }))
    .filter((one) => one.steps.length > 0);
}
