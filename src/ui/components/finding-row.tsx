import type { Finding, Verdict } from 'src/domain/assessment';
import { sentenceGap } from '../format/language';
import { say, t, word } from '../format/say';

const marks: Record<Verdict, string> = { fail: '✕', warn: '!', pass: '✓', 'not-tested': '–' };

interface FindingRowProps {
  finding: Finding;
  /** Brings the reviews concerned into view; absent where there is no page to jump on. */
  onJump?: ((keys: Finding['reviews']) => void) | undefined;
}

/** One test over the reviews: its outcome as sign and word, its sentence with the numbers, and the innocent explanation. */
export function FindingRow({ finding, onJump }: FindingRowProps) {
  const { signal, verdict, why, innocent, reviews } = finding;
  return (
    <li class={`finding ${verdict}`}>
      <span class="sign" aria-hidden="true">
        {marks[verdict]}
      </span>
      <b>
        <span class="spoken">{word('verdicts', verdict)} </span>
        {word('signals', signal)}
      </b>
      {onJump && reviews.length > 0 && (
        <button type="button" class="link" onClick={() => onJump(reviews)}>
          {t('panel.jump', { n: reviews.length })}
        </button>
      )}
      <p>
        {[verdict === 'not-tested' ? word('signalAbout', signal) : '', say(why), innocent ? say(innocent) : '']
          .filter((part) => part)
          .join(sentenceGap())}
      </p>
    </li>
  );
}
