// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { SummaryView } from 'src/ui/components/summary-view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faces } from '../../tools/shots-faces';
import { stubSamples } from '../../tools/shots-messages';

beforeEach(stubSamples);
afterEach(cleanup);

const view = (name: string) => {
  const face = faces[name];
  if (!face) throw new Error(`no face ${name}`);
  return face.view;
};

function show(name: string, handlers: { onJump?: (keys: readonly string[]) => void; onOpenReviews?: () => void } = {}) {
  const { state, summary, progress } = view(name);
  return render(
    <div class="surface">
      <SummaryView
        state={state}
        summary={summary}
        progress={progress}
        width={338}
        now={new Date('2026-11-22T03:00:00Z')}
        {...handlers}
      />
    </div>,
  );
}

const rowOf = (name: string): string => screen.getByText(name).closest('li')?.textContent ?? '';

describe('the view of a store', () => {
  it.each(Object.keys(faces))('%s is free of accessibility faults', async (name) => {
    const { container } = show(name, { onJump: () => {}, onOpenReviews: () => {} });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says the percent of a comparison as a distance, never as "better by"', () => {
    show('ready');
    expect(rowOf('As described')).toContain('▲ above its trade, 64% short of the best store');
    expect(rowOf('Shipping')).toContain('▼ slightly below its trade, 6% of the way to the worst');
  });

  it('shows a figure where lower is better as good when it is below its trade', () => {
    show('ready');
    expect(screen.getByText('Refund time').closest('li')?.querySelector('b')?.className).toBe('up');
    expect(rowOf('Refund time')).toContain('lower is better');
  });

  it('names this store and this item apart', () => {
    show('ready');
    const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles.some((title) => title?.startsWith('This store'))).toBe(true);
    expect(titles.some((title) => title?.startsWith('This item'))).toBe(true);
  });

  it('draws the rating with a text that carries every number of the drawing', () => {
    show('ready');
    const said = screen.getByRole('img', { name: /Credible rating/ }).getAttribute('aria-label');
    for (const number of ['4.71', '4.52–4.82', '4.86', '4.31', '4.80']) expect(said).toContain(number);
  });

  it('gives no rating, letter or interval with too few reviews, but the plain mean and how many are missing', () => {
    const { container } = show('too-few');
    expect(screen.getByRole('img', { name: 'No store score yet' })).toBeTruthy();
    expect(container.textContent).not.toContain('Credible rating');
    expect(container.textContent).toContain('Plain mean of the 5 reviews read: 4.60');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5');
  });

  it('points at the page’s own list of all reviews when asked', () => {
    const onOpenReviews = vi.fn();
    show('too-few', { onOpenReviews });
    fireEvent.click(screen.getByRole('button', { name: /all reviews/ }));
    expect(onOpenReviews).toHaveBeenCalledOnce();
  });

  it('hands over the reviews a finding is about', () => {
    const onJump = vi.fn();
    show('ready', { onJump });
    fireEvent.click(screen.getByRole('button', { name: 'Go to 3 reviews' }));
    expect(onJump).toHaveBeenCalledWith(['a', 'b', 'c']);
  });

  it('folds away the tests that were not made and counts them', () => {
    show('ready');
    const folded = screen.getByText('2 checks not made').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.querySelectorAll('.finding.not-tested')).toHaveLength(2);
  });

  it('says each verdict in a word beside its sign', () => {
    const { container } = show('ready');
    expect(container.querySelector('.finding.fail b')?.textContent).toBe('Unusual: The same sentences');
  });

  it('says in how many reviews complaints were looked for, since they are more than the mid and negative ones', () => {
    show('ready');
    const section = screen.getByText('What mid and negative reviews say').closest('section');
    expect(section?.textContent).toContain('3 quotedComplaints in 21 reviews, good ones too');
  });

  it('shows a review’s text as text, in its own direction', () => {
    const { container } = show('ready');
    const quotes = [...container.querySelectorAll('blockquote')];
    expect(quotes.every((quote) => quote.dir === 'auto' && quote.children.length === 0)).toBe(true);
  });

  it('lists every flag of the page’s state before the numbers', () => {
    const { container } = show('flagged');
    expect(container.querySelectorAll('.notices li')).toHaveLength(5);
  });

  it('says what happened and what to do when the page could not be read', () => {
    show('failed');
    expect(screen.getByRole('heading').textContent).toBe('This page could not be read');
  });
});
