import { mostMarks, type ReviewMark } from 'src/domain/review-mark';
import type { ReviewKey } from 'src/domain/site';
import { send } from 'src/messages/bus';

/** What the worker has said of the reviews on one page. */
export class KnownMarks {
  private readonly answers = new Map<ReviewKey, ReviewMark | null>();

  constructor(private readonly onGone: () => void) {}

  of(key: ReviewKey): ReviewMark | undefined {
    return this.answers.get(key) ?? undefined;
  }

  /** Asks about reviews not asked about before, or about all. Says whether there is an answer. */
  async ask(keys: readonly ReviewKey[], { again = false } = {}): Promise<boolean> {
    const due = [...new Set(keys)].filter((key) => again || !this.answers.has(key));
    for (let from = 0; from < due.length; from += mostMarks) {
      const some = due.slice(from, from + mostMarks);
      const reply = await send('marks', some);
      if (!reply.ok) {
        if (reply.error === 'context-gone') this.onGone();
        return from > 0;
      }
      for (const [i, key] of some.entries()) this.answers.set(key, reply.value[i] ?? null);
    }
    return due.length > 0;
  }
}
