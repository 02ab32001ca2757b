import { dials } from 'src/domain/assessment';
import { t, word } from '../../format/say';
import { DialSliders } from './dial-sliders';
import { signalsAtWork } from './signals-at-work';
import { isTrial, noTrial, type Outcome, type Trial, toggled } from './use-what-if';
import { WhatIfTable } from './what-if-table';

interface WhatIfPanelProps {
  outcome: Outcome;
  trial: Trial;
  onTrial: (trial: Trial) => void;
}

/** Between the extremes, for a first look at own weights: as the default dial weighs. */
const startWeights = { priors: { good: 0.6, mid: 0.98, bad: 0.9 }, evidence: 1 };

function DialChoice({ trial, onTrial }: Omit<WhatIfPanelProps, 'outcome'>) {
  return (
    <>
      <h4 id="dial-label">{t('storePage.whatIf.dial')}</h4>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
      <div class="switch" role="group" aria-labelledby="dial-label">
        {([undefined, ...dials, 'custom'] as const).map((dial) => (
          <button
            key={dial ?? 'set'}
            type="button"
            aria-pressed={trial.dial === dial}
            onClick={() => onTrial({ ...trial, dial })}
          >
            {t(`storePage.dials.${dial ?? 'set'}`)}
          </button>
        ))}
      </div>
      {trial.dial === 'custom' && (
        <DialSliders weights={trial.weights ?? startWeights} onWeights={(weights) => onTrial({ ...trial, weights })} />
      )}
    </>
  );
}

function SignalChoice({ outcome, trial, onTrial }: WhatIfPanelProps) {
  const signals = outcome.base ? signalsAtWork(outcome.base) : [];
  return (
    <>
      <h4>{t('storePage.whatIf.signals')}</h4>
      {outcome.base && signals.length === 0 && <p class="quiet">{t('storePage.whatIf.noSignals')}</p>}
      <ul class="signal-choice">
        {signals.map(({ id, n }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!trial.signals.includes(id)}
                onChange={() => onTrial({ ...trial, signals: toggled(trial.signals, id) })}
              />
              <span>{word('signals', id)}</span>
              <small>{t('storePage.whatIf.touches', { n })}</small>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the answer would be at another dial, without a signal or without single reviews: tried out, never kept. */
export function WhatIfPanel({ outcome, trial, onTrial }: WhatIfPanelProps) {
  const { reviews } = trial;
  return (
    <div class="what-if" data-busy={outcome.busy}>
      <h3>{t('storePage.whatIf.title')}</h3>
      <p class="quiet">{t('storePage.whatIf.about')}</p>
      <DialChoice trial={trial} onTrial={onTrial} />
      <SignalChoice outcome={outcome} trial={trial} onTrial={onTrial} />
      {reviews.length > 0 && (
        <p>
          {t('storePage.whatIf.withoutReviews', { n: reviews.length })}{' '}
          <button type="button" class="link" onClick={() => onTrial({ ...trial, reviews: [] })}>
            {t('storePage.whatIf.putBack')}
          </button>
        </p>
      )}
      {outcome.failed && <p class="quiet">{t('storePage.whatIf.failed')}</p>}
      {outcome.base && <WhatIfTable base={outcome.base} tried={isTrial(trial) ? outcome.tried : undefined} />}
      {isTrial(trial) && (
        <button type="button" class="button" onClick={() => onTrial(noTrial)}>
          {t('storePage.whatIf.reset')}
        </button>
      )}
    </div>
  );
}
