export interface ProgressBarProps {
  label: string;
  /** How far it is: `done` of `total`; nothing is known yet where `total` is 0. */
  done: number;
  total: number;
  /** The same in words. */
  text: string;
}

/** A bar that says how far something is, to the eye and to a screen reader. */
export const ProgressBar = ({ label, done, total, text }: ProgressBarProps) => (
  <div
    class="bar"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={total}
    aria-valuenow={done}
    aria-valuetext={text}
  >
    <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
  </div>
);
