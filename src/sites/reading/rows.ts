import type { Review } from 'src/domain/reading';
import type { Notes } from 'src/extract/candidates';
import { rawText } from 'src/extract/text';
import type { Rows } from '../define';

// Enough for a contributor to see what the cards look like.
const mostSamples = 3;

/** Counts what the review containers of a page gave, so that a front end that changed is never taken for one without reviews. */
export class RowCount {
  private readonly counts = { containers: 0, usable: 0, author: 0, date: 0 };
  private readonly failed: Element[] = [];
  private readonly whole: Element[] = [];

  /** A container and what was read from it. Boxes without a letter are the page's own place-holders and no rows. */
  add(card: Element, review: Review | undefined): void {
    const gave = review && (review.text || review.default || review.followUp);
    if (!gave && rawText(card).trim() === '') return;
    this.counts.containers++;
    if (gave) this.counts.usable++;
    if (review?.author || review?.anonymous) this.counts.author++;
    if (review?.date || review?.dateText) this.counts.date++;
    const kept = gave ? this.whole : this.failed;
    if (kept.length < mostSamples) kept.push(card);
  }

  /** The counts; undefined where the page holds no container. */
  get rows(): Rows | undefined {
    return this.counts.containers === 0
      ? undefined
      : { ...this.counts, samples: [...this.failed, ...this.whole].slice(0, mostSamples) };
  }
}

// From half of them on it is the reader that fails, not single buyers who wrote nothing (DOMAIN of the sites, rule 3).
const drifted = 0.5;
// One silent box is a buyer who gave stars alone.
const fewestSilent = 2;

/** Whether so many containers gave no words that the page's layout must be taken for another than the reader knows. */
const hasDrifted = ({ containers, usable }: Rows): boolean =>
  containers - usable >= Math.max(fewestSilent, containers * drifted);

/** Notes which parts of the reviews a page of another layout did not give. */
export function noteDrift(notes: Notes, rows: Rows | undefined): void {
  if (!rows || !hasDrifted(rows)) return;
  notes.miss('reviews.text', 'no rule matched');
  for (const field of ['author', 'date'] as const)
    if (rows.containers - rows[field] >= rows.containers * drifted) notes.miss(`reviews.${field}`, 'no rule matched');
}
