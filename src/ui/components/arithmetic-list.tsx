import type { ExplanationStep } from 'src/domain/assessment';
import { precise } from '../format/numbers';
import { t } from '../format/say';

const inputs = (step: ExplanationStep): string =>
  Object.entries(step.inputs)
    .map(([name, value]) => `${name} = ${precise(value)}`)
    .join('  ');

interface ArithmeticListProps {
  steps: readonly ExplanationStep[];
  /** What these steps lead to, where they are one part of several. */
  title?: string;
}

/** The arithmetic behind a number, folded until asked for: every step with its formula, its inputs and its result. */
export function ArithmeticList({ steps, title }: ArithmeticListProps) {
  if (steps.length === 0) return null;
  return (
    <details class="arithmetic">
      <summary>{title ?? t('panel.arithmetic.open')}</summary>
      {!title && <p>{t('panel.arithmetic.intro')}</p>}
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
