import type { ReviewAssessment } from 'src/domain/assessment';
import { word } from '../format/say';

const signs = { reliable: '●', mixed: '◐', unreliable: '○', 'cannot-tell': '◌' } as const;

/** How far these reviews can be trusted: sign, word and number. */
export function IntegrityMark({ integrity }: { integrity: ReviewAssessment['integrity'] }) {
  const { verdict, value } = integrity;
  return (
    <b class={`integrity ${verdict}`}>
      <span aria-hidden="true">{signs[verdict]} </span>
      {word('integrity', verdict)}
      {value !== undefined && verdict !== 'cannot-tell' && ` · ${Math.round(value)}`}
    </b>
  );
}
