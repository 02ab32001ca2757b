import type { DialWeights } from 'src/domain/assessment';
import { reviewClasses } from 'src/domain/reading';
import { number, share } from '../../format/numbers';
import { t, word } from '../../format/say';

interface DialSlidersProps {
  weights: DialWeights;
  onWeights: (weights: DialWeights) => void;
}

interface SliderProps {
  name: string;
  shown: string;
  value: number;
  /** Least, most and step. */
  scale: readonly [least: number, most: number, step: number];
  onValue: (value: number) => void;
}

function Slider({ name, shown, value, scale: [min, max, step], onValue }: SliderProps) {
  return (
    <label class="slider">
      <span>{name}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => onValue(currentTarget.valueAsNumber)}
      />
      <output>{shown}</output>
    </label>
  );
}

/** Own weights for the custom dial: how far each class is believed before any evidence, and how far evidence speaks. */
export function DialSliders({ weights, onWeights }: DialSlidersProps) {
  const { priors, evidence } = weights;
  return (
    <div class="sliders">
      {reviewClasses.map((name) => (
        <Slider
          key={name}
          name={t('storePage.whatIf.belief', { kind: word('classes', name) })}
          shown={share(priors[name])}
          value={Math.round(priors[name] * 100)}
          scale={[1, 99, 1]}
          onValue={(value) => onWeights({ evidence, priors: { ...priors, [name]: value / 100 } })}
        />
      ))}
      <Slider
        name={t('storePage.whatIf.evidence')}
        shown={`× ${number(evidence)}`}
        value={evidence}
        scale={[0, 3, 0.1]}
        onValue={(value) => onWeights({ priors, evidence: value })}
      />
    </div>
  );
}
