import { type DialWeights, dials } from 'src/domain/assessment';
import { share, stars } from '../../format/numbers';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { Card } from './card';
import type { CardProps } from './card-props';
import { exampleOf } from './dial-example';

const choices = [...dials, 'custom'] as const;
const classes = ['good', 'mid', 'bad'] as const;

interface SliderProps {
  label: string;
  value: number;
  max: number;
  min: number;
  shown: string;
  onChange: (value: number) => void;
}

const Slider = ({ label, value, min, max, shown, onChange }: SliderProps) => (
  <label class="option-slider">
    <span>{label}</span>
    <input
      type="range"
      min={min}
      max={max}
      step="0.01"
      value={value}
      aria-valuetext={shown}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
    <output>{shown}</output>
  </label>
);

function CustomWeights({ weights, save }: Pick<CardProps, 'save'> & { weights: DialWeights }) {
  return (
    <fieldset class="option-weights">
      <legend>{t('options.dial.own.title')}</legend>
      {classes.map((each) => (
        <Slider
          key={each}
          label={t(`options.dial.own.${each}`)}
          min={0.01}
          max={0.99}
          value={weights.priors[each]}
          shown={share(weights.priors[each])}
          onChange={(value) => void save('dialWeights', { ...weights, priors: { ...weights.priors, [each]: value } })}
        />
      ))}
      <Slider
        label={t('options.dial.own.evidence')}
        min={0}
        max={3}
        value={weights.evidence}
        shown={`× ${stars(weights.evidence, 2)}`}
        onChange={(evidence) => void save('dialWeights', { ...weights, evidence })}
      />
    </fieldset>
  );
}

/** How hard unusual reviews are marked down, with what it means for the store seen last. */
export function DialCard({ values, save }: CardProps) {
  const services = useServices();
  const { value: method } = useLive(() => services.options.method(), [services]);
  // The sliders begin where the default dial stands.
  const weights = values.dialWeights ?? method?.weights;
  const example = useLive(() => exampleOf(services, weights), [services, weights]);
  return (
    <Card id="dial" title={t('options.dial.title')} about={t('options.dial.about')}>
      <div class="option-dials" role="radiogroup" aria-labelledby="dial">
        {choices.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="dial"
              checked={values.dial === each}
              onChange={async () => {
                if (each === 'custom' && weights) await save('dialWeights', weights);
                await save('dial', each);
              }}
            />
            <span>
              {t(`options.dial.${each}`)}
              <small>{t(`options.dial.${each}About`)}</small>
            </span>
            {example.value?.ratings[each] !== undefined && <b class="figure">{stars(example.value.ratings[each])}</b>}
          </label>
        ))}
      </div>
      {example.value && (
        <p class="quiet">
          {t('options.dial.example', { store: example.value.name ?? t('popup.unnamed'), n: example.value.read })}
        </p>
      )}
      {values.dial === 'custom' && weights && <CustomWeights weights={weights} save={save} />}
    </Card>
  );
}
