// @vitest-environment happy-dom
import { fireEvent, render } from '@testing-library/preact';
import type { StoreBadge } from 'src/domain/badge';
import type { ServiceScore } from 'src/domain/dimensions';
import { StoreMark } from 'src/ui/components/store-badge';
import { StoreBadgeCard } from 'src/ui/components/store-badge-card';
import { describe, expect, it, vi } from 'vitest';

const now = new Date('2026-11-22T12:00:00Z');
const badge: StoreBadge = {
  storeName: 'Northfield',
  match: 'id',
  about: 'store',
  score: 71.4,
  letter: 'B',
  adjusted: 4.71,
  interval90: [4.52, 4.82],
  verdict: 'mixed',
  coverage: {
    read: 38,
    usable: 21,
    total: 2300,
    defaults: 12,
    empty: 3,
    copies: 2,
    classSource: { stars: 21, label: 0, text: 0, abstained: 0 },
    filter: 'all',
  },
  lastSeenAt: '2026-11-14T12:00:00Z',
  notes: 2,
  pinned: false,
};
const positive: ServiceScore = { dimension: 'overall', value: 99.3, unit: 'percent', better: 'higher', shown: true };
const described: ServiceScore = {
  dimension: 'item-as-described',
  value: 4.67,
  unit: 'score',
  better: 'higher',
  scale: 5,
  vsIndustry: { direction: 'below', percent: 3.5 },
  shown: false,
};

const mark = (badge: StoreBadge | undefined, scores: ServiceScore[] = []) =>
  render(<StoreMark badge={badge} scores={scores} onFocus={vi.fn()} onPress={vi.fn()} />).container;
const drawn = (container: Element): (string | null)[] =>
  [...container.querySelectorAll('[data-text]')].map((each) => each.getAttribute('data-text'));
const card = (more: Partial<Parameters<typeof StoreBadgeCard>[0]>) =>
  render(<StoreBadgeCard scores={[]} now={now} onLeave={vi.fn()} {...more} />).container;

describe('the mark beside a known store', () => {
  it('gives its grade and credible rating, and speaks its name', () => {
    const container = mark(badge);
    expect(drawn(container)).toEqual(['B', '4.7']);
    expect(container.querySelector('button')?.getAttribute('aria-label')).toBe('Northfield, Credible rating 4.71');
  });

  it('holds no text that a page could find by searching itself', () => {
    expect(mark(badge, [positive]).textContent).toBe('');
    expect(mark(undefined, [positive]).textContent).toBe('');
  });

  it('gives neither a grade nor a rating that is not there', () => {
    const { score: _score, letter: _letter, adjusted: _adjusted, ...few } = badge;
    expect(drawn(mark(few))).toEqual(['–']);
    const { letter: _none, ...ungraded } = badge;
    expect(drawn(mark(ungraded))).toEqual(['71', '4.7']);
  });
});

it('a store not visited yet is marked by what the page itself holds, with arrow and number', () => {
  const container = mark(undefined, [described]);
  expect(drawn(container)).toEqual(['4.67 ▼']);
  expect(container.querySelector('button')?.getAttribute('aria-label')).toContain('As described 4.67 ▼');
});

describe('the card of a mark', () => {
  it('tells rating with interval, coverage, trust, last visit, notes', () => {
    const text = card({ badge }).textContent ?? '';
    for (const part of ['Northfield', '4.71', '4.52–4.82', 'read 38 of 2,300', 'Mixed', '8 days ago', 'notes: 2'])
      expect(text).toContain(part);
    expect(text).not.toContain('Matched by its name');
  });

  it('tells the newest note where no search of the page finds it', () => {
    const container = card({ badge: { ...badge, newestNote: '先问补发' } });
    expect(container.textContent).toContain('Latest note:');
    expect(container.textContent).not.toContain('先问补发');
    expect(drawn(container)).toContain('先问补发');
    expect(drawn(card({ badge }))).not.toContain('先问补发');
  });

  it('says when the store was matched by its name alone', () => {
    expect(card({ badge: { ...badge, match: 'name' } }).textContent).toContain('Matched by its name alone');
  });

  it('has a check box that tells and changes whether the store is compared, and nothing to type into', () => {
    const onPin = vi.fn();
    const container = card({ badge: { ...badge, pinned: true }, onPin });
    const box = container.querySelector('button');
    expect(box?.getAttribute('aria-pressed')).toBe('true');
    if (box) fireEvent.click(box);
    expect(onPin).toHaveBeenCalledWith(false);
    expect(container.querySelector('input, textarea, [contenteditable]')).toBeNull();
  });

  it('has none where nothing may be kept, nor for a store not visited yet', () => {
    expect(card({ badge }).querySelector('button')).toBeNull();
    expect(card({ name: 'Southfield', scores: [positive], onPin: vi.fn() }).querySelector('button')).toBeNull();
  });

  it('tells scores the page shows from those in its data alone', () => {
    expect(card({ name: 'Southfield', scores: [positive] }).textContent).toContain(
      'Shown by the pagePositive feedback99.3%',
    );
    expect(card({ name: 'Southfield', scores: [described] }).textContent).toContain('In the page’s data, not shown');
  });
});
