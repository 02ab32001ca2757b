import 'assets/styles/fields.css';
import type { ComponentChildren } from 'preact';

interface CardProps {
  /** Names the card within the page. */
  id: string;
  title: string;
  about?: string;
  children: ComponentChildren;
}

/** One group of settings under a heading. */
export function Card({ id, title, about, children }: CardProps) {
  return (
    <section class="card option-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p class="quiet">{about}</p>}
      {children}
    </section>
  );
}

interface SwitchProps {
  label: string;
  about?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One thing that is on or off. */
export function Switch({ label, about, on, onChange }: SwitchProps) {
  return (
    <label class="option-switch">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {label}
        {about && <small>{about}</small>}
      </span>
    </label>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <label class="option-choice">
      <span>{label}</span>
      <select
        class="field"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
