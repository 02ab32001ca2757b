import type { ExplanationStep } from 'src/domain/assessment';
import { precise } from '../format/numbers';
import { t } from '../format/say';

const inputs = (step: ExplanationStep): string =>
  Object.entries(step.inputs)
    .map(([name, value]) => `${name} = ${precise(value)}`)
    .join('  ');

/** The arithmetic behind a number, folded until asked for: every step with its formula, its inputs and its result. */
export function ArithmeticList({ steps }: { steps: readonly ExplanationStep[] }) {
  if (steps.length === 0) return null;
  return (
    <details class="arithmetic">
      <summary>{t('panel.arithmetic.open')}</summary>
      <p>{t('panel.arithmetic.intro')}</p>
      <ol>
        {steps.map((step, i) => (
          <li key={`${i} ${step.id}`}>
            <code class="formula">
              {step.id} = {step.formula}
            </code>
            <code class="inputs">{inputs(step)}</code>
            <b>= {precise(step.result)}</b>
          </li>
        ))}
      </ol>
    </details>
  );
}
