// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { AfterSales, AfterSalesComments } from 'src/domain/assessment';
import { AfterSalesCard, hasWords } from 'src/ui/components/after-sales-section';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stubSamples } from '../../tools/shots-messages';

beforeEach(stubSamples);
afterEach(cleanup);

const comments: AfterSalesComments = {
  read: 20,
  total: 58,
  verdicts: { negative: 5, mid: 1, positive: 11, unclear: 3 },
  faces: [{ aspect: 'after-sales-cost', negative: 3, mid: 0, positive: 0, quotes: ['来回运费要我自己出'] }],
  quotes: [
    { text: '运费要我出', verdict: 'negative', date: '2026-11-08', request: 'return', hours: 617 },
    { text: '催了四次', verdict: 'negative', request: 'refund', hours: 35 },
    { text: '秒退', verdict: 'positive', hours: 0.01 },
  ],
};
const card = (more: Partial<AfterSalesComments> = {}): AfterSales => ({
  n: 0,
  faces: [],
  comments: { ...comments, ...more },
});
const show = (more: Partial<AfterSalesComments> = {}) => render(<AfterSalesCard afterSales={card(more)} />).container;

describe("a store's comments on its after-sales service", () => {
  it('are counted against what the page says, and by what they say', () => {
    const text = show().textContent;
    expect(text).toContain('Read 20 of the 58 that the page counts. 3 of them do not say clearly.');
    expect(text).toContain('5 against, 1 mixed, 11 in favour');
    expect(text).toContain('Cost of returning');
    expect(text).toContain('They are no reviews and count in no score.');
  });

  it('are quoted with the case they are on', () => {
    show();
    const captions = ['运费要我出', '催了四次', '秒退'].map((quote) =>
      [...(screen.getByText(quote).closest('figure')?.querySelectorAll('bdi') ?? [])].map((part) => part.textContent),
    );
    expect(captions).toEqual([
      ['Against', 'Return', 'took 25.7 days', 'Nov 8, 2026'],
      ['Against', 'Refund only', 'took 35 hours'],
      ['In favour', 'took under an hour'],
    ]);
  });

  it('that were not read are said to be there, with nothing made of them', () => {
    const verdicts = { negative: 0, mid: 0, positive: 0, unclear: 0 };
    const container = show({ read: 0, total: 148, verdicts, faces: [], quotes: [] });
    expect(container.textContent).toContain('The page counts 148; none was read yet.');
    expect(container.querySelectorAll('li, figure')).toHaveLength(0);
  });

  it('are enough for the card to be shown', () => {
    expect(hasWords(card())).toBe(true);
    expect(hasWords({ n: 0, faces: [] })).toBe(false);
  });

  it('are free of accessibility faults', async () => {
    const { violations } = await axe.run(show(), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'heading-order': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
