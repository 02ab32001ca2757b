import type { ReviewAssessment } from 'src/domain/assessment';
import type { Summary } from 'src/domain/summary';
import { WaterfallChart } from '../../charts/waterfall-chart';
import { ArithmeticList } from '../../components/arithmetic-list';
import { t } from '../../format/say';
import { DialTable } from './dial-table';
import { Part } from './part';
import { grouped, groupOf } from './step-groups';
import type { DialAnswers } from './use-dials';
import type { Outcome, Trial } from './use-what-if';
import { WhatIfPanel } from './what-if-panel';

interface ArithmeticPartProps {
  summary: Summary;
  /** What is spoken of: an item's reviews or the store's pooled. */
  reviews: ReviewAssessment;
  /** Whether that is one item. */
  ofItem: boolean;
  outcome: Outcome;
  dials: DialAnswers;
  trial: Trial;
  onTrial: (trial: Trial) => void;
}

/** The steps of what is spoken of; the store's own stand with its pooled reviews. */
function stepsOf({ summary, reviews, ofItem }: Pick<ArithmeticPartProps, 'summary' | 'reviews' | 'ofItem'>) {
  const store = ofItem ? summary.pooled.explanation.filter((step) => groupOf(step) === 'store') : [];
  return grouped([...reviews.explanation, ...store]);
}

/** How the numbers come about: from the page's figure to ours, at every setting, what if, and every step with its inputs. */
export function ArithmeticPart({ summary, reviews, ofItem, outcome, dials, trial, onTrial }: ArithmeticPartProps) {
  const { waterfall } = reviews;
  return (
    <Part id="arithmetic" title={t('storePage.arithmetic.title')} about={t('storePage.arithmetic.about')}>
      <div class="arithmetic-grid">
        <div>
          <h3>{t('panel.waterfall.title')}</h3>
          {waterfall && waterfall.length > 0 ? (
            <WaterfallChart levels={waterfall} />
          ) : (
            <p class="quiet">
              {t(
                reviews.state === 'ready' && !ofItem
                  ? 'storePage.arithmetic.chooseItem'
                  : 'storePage.arithmetic.noWaterfall',
              )}
            </p>
          )}
          <DialTable answers={dials} />
        </div>
        <div class="trial">
          <WhatIfPanel outcome={outcome} trial={trial} onTrial={onTrial} />
        </div>
        <div>
          <h3>{t('storePage.arithmetic.steps')}</h3>
          <p class="quiet">{t('panel.arithmetic.intro')}</p>
          <div class="step-groups">
            {stepsOf({ summary, reviews, ofItem }).map(({ group, steps }) => (
              <ArithmeticList
                key={group}
                steps={steps}
                title={t('storePage.arithmetic.group', {
                  group: t(`storePage.arithmetic.groups.${group}`),
                  n: steps.length,
                })}
              />
            ))}
          </div>
        </div>
      </div>
    </Part>
  );
}
