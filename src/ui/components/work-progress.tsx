import './work-progress.css';
import { ProgressBar, type ProgressBarProps } from './progress-bar';

interface WorkProgressProps extends ProgressBarProps {
  /** What ends it, in a word. */
  stop: string;
  onStop: () => void;
}

/** How far a longer piece of work is, and the way to end it. */
export const WorkProgress = ({ stop, onStop, ...bar }: WorkProgressProps) => (
  <div class="progress work-progress">
    <ProgressBar {...bar} />
    <p>
      <span>{bar.text}</span>
      <button type="button" class="button" onClick={onStop}>
        {stop}
      </button>
    </p>
  </div>
);
