import type { ExplanationStep, SellerReplies } from 'src/domain/assessment';
import { bareText } from 'src/language/normalise';
import type { ReviewFacts } from 'src/trust/facts';
import { blamesBuyer } from 'src/trust/wording/blame';
import { Z90 } from './interval';
import { step } from './step';

// Replies begin alike ("亲爱的，非常感谢您的支持") and end in the shop's name; what they share beyond that is the template.
const SAME_START = 24;

/** Wilson's interval of a share: it stays within 0–1 and holds for few reviews too. */
function wilson(hits: number, n: number): { low: number; high: number; steps: ExplanationStep[] } {
  const z = Z90;
  const share = hits / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const inputs = { share, n, z };
  const half = 'z*sqrt(share*(1 - share)/n + z*z/(4*n*n)) / (1 + z*z/n)';
  const centre = '(share + z*z/(2*n)) / (1 + z*z/n)';
  const [low, high] = [Math.max(0, middle - reach), Math.min(1, middle + reach)];
  return {
    low,
    high,
    steps: [
      step('replies.low', `max(0, ${centre} - ${half})`, inputs, low),
      step('replies.high', `min(1, ${centre} + ${half})`, inputs, high),
    ],
  };
}

/** How many of these answers say what another one says: the same words, or the same first line and a half. */
function templatedIn(texts: readonly string[]): number {
  const starts = new Map<string, number>();
  for (const text of texts) starts.set(text.slice(0, SAME_START), (starts.get(text.slice(0, SAME_START)) ?? 0) + 1);
  return texts.filter((text) => (starts.get(text.slice(0, SAME_START)) ?? 0) > 1).length;
}

const isCritic = ({ kind, vote }: ReviewFacts): boolean =>
  kind === 'usable' && vote !== undefined && vote.class !== 'good';

/**
 * How a store answers, from the reviews read: the share of mid and negative reviews answered, answers by template, answers that blame
 * the buyer. `undefined` where no answer was read at all: the pages may not show any.
 */
export function sellerReplies(
  facts: readonly ReviewFacts[],
): { replies: SellerReplies; steps: ExplanationStep[] } | undefined {
  const answered = facts.flatMap((one) => {
    const text = one.review.sellerReply?.text;
    return text === undefined || bareText(text) === '' ? [] : [{ one, text, bare: bareText(text) }];
  });
  if (answered.length === 0) return undefined;
  const critics = facts.filter(isCritic).length;
  const toCritics = answered.filter(({ one }) => isCritic(one));
  const common = {
    critics,
    answered: toCritics.length,
    replies: answered.length,
    templated: templatedIn(answered.map(({ bare }) => bare)),
    blaming: toCritics
      .flatMap(({ one: { key }, text }) => {
        const quote = blamesBuyer(text);
        return quote === undefined ? [] : [{ key, quote }];
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
  if (critics === 0) return { replies: common, steps: [] };
  const share = toCritics.length / critics;
  const { low, high, steps } = wilson(toCritics.length, critics);
  return {
    replies: { ...common, share, interval90: [low, high] },
    steps: [step('replies.share', 'answered / critics', { answered: toCritics.length, critics }, share), ...steps],
  };
}
