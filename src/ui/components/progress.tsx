import { t } from '../format/say';
import { ProgressBar } from './progress-bar';

/** From this many usable reviews on an interval can be given (DOMAIN, section 3: "too few" is fewer than 8). */
export const enoughUsable = 8;

export interface ProgressProps {
  read: number;
  usable: number;
  /** All reviews there are, as a number or in the page's words (`1000+`). */
  total?: string | number | undefined;
}

/** How far the reading has come towards an answer. */
export function Progress({ read, usable, total }: ProgressProps) {
  const done = Math.min(usable, enoughUsable);
  const enough = usable >= enoughUsable;
  const text = enough
    ? t('panel.progress.enough', { n: usable })
    : t('panel.progress.soFar', { n: usable, enough: enoughUsable });
  return (
    <div class="progress">
      <ProgressBar label={t('panel.progress.name')} total={enoughUsable} {...{ done, text }} />
      <p>
        <span>{text}</span>
        {read > 0 && (
          <span>
            {total === undefined ? t('panel.coverage.read', { n: read }) : t('panel.coverage.of', { read, total })}
          </span>
        )}
      </p>
    </div>
  );
}
