import type { Review } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { runsOf } from 'src/extract/labels';
import type { Page } from 'src/extract/page';
import { clean, longest, rawText } from 'src/extract/text';
import { metaOf } from './modern-reviews';
import { followUpDays, followUpLead, isPlaceholder } from './vocabulary';

const append = /^\s*(?:\d+\s*天后|当天)追[评加]\s*[:：]?\s*/u;

/** A review card read by its words alone: nick before the 已购 line, text after it, follow-up after `N天后追评：`. */
export function labelCard(card: Element, page: Page): Review | undefined {
  const runs = runsOf(card, 60);
  const line = runs.findIndex((run) => run.text.includes('已购:'));
  const boughtRun = runs[line];
  if (!boughtRun) return undefined;
  const dated = runs[line - 1] && /^\d{4}[-./年]|^\d{1,2}月/u.test(runs[line - 1]?.text ?? '') ? line - 1 : line;
  const metaText = clean(
    runs
      .slice(dated, line + 1)
      .map((run) => rawText(run.element))
      .find((text) => text.includes('已购')) ?? boughtRun.text,
  );
  const author = runs[dated - 1] ? clean(runs[dated - 1]?.element.textContent) : undefined;
  const after = runs.slice(line + 1);
  const appendAt = after.findIndex((run) => append.test(run.text));
  const first = appendAt < 0 ? after[0] : after.slice(0, appendAt)[0];
  const text = clean(first?.element.textContent, longest.review);
  const mark = after[appendAt];
  const more = appendAt < 0 ? undefined : after[appendAt + 1];
  const days = mark ? followUpDays(mark.text) : undefined;
  const followText = more
    ? clean(more.element.textContent, longest.review).replace(append, '').replace(followUpLead, '')
    : undefined;
  return present({
    text,
    ...metaOf(metaText, page),
    author,
    default: isPlaceholder(text),
    followUp: followText ? present({ text: followText, days }) : undefined,
  }) as Review;
}
