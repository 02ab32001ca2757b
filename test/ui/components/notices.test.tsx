// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { PageState } from 'src/domain/summary';
import { Notices } from 'src/ui/components/notices';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubSamples } from '../../tools/shots-messages';

beforeEach(stubSamples);
afterEach(cleanup);

const url = 'https://www.amazon.com/dp/B0TEAPOT01';
const drifted: PageState = {
  kind: 'ready',
  url,
  site: 'amazon',
  adapterVersion: 3,
  partlyRead: [
    { field: 'reviews.text', why: 'no rule matched' },
    { field: 'reviews.author', why: 'no rule matched' },
  ],
};

const show = (state: PageState, onDiagnose?: () => Promise<boolean>) =>
  render(
    <div class="surface">
      <Notices state={state} onDiagnose={onDiagnose} />
    </div>,
  );

describe('what is said of a page that was read in part', () => {
  it('names the parts that failed and the version of the reader', () => {
    const { container } = show(drifted);
    expect(container.textContent).toContain('At least half of the reviews here gave no text');
    expect(container.textContent).toContain('what the reviews say and who wrote the reviews');
    expect(container.textContent).toContain('Reader for Amazon, version 3.');
  });

  it('offers the report where it can be copied, and says that it was', async () => {
    const onDiagnose = vi.fn(async () => true);
    const { container } = show(drifted, onDiagnose);
    fireEvent.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(onDiagnose).toHaveBeenCalledOnce();
    expect((await screen.findByText(/^Copied:/)).getAttribute('role')).toBe('status');
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    expect((await axe.run(container, { rules })).violations).toEqual([]);
  });

  it('says so where the browser refuses the copy', async () => {
    show(drifted, async () => false);
    fireEvent.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    expect(await screen.findByText('The browser did not allow copying.')).toBeTruthy();
  });

  it.each<[string, PageState]>([
    ['not loaded yet', { kind: 'ready', url, site: 'taobao', partlyRead: [{ field: 'reviews', why: 'not loaded' }] }],
    [
      'any shop',
      { kind: 'ready', url, site: 'generic', partlyRead: [{ field: 'item.rating', why: 'no rule matched' }] },
    ],
    ['nothing missing', { kind: 'ready', url, site: 'amazon', stale: true, filteredSample: true }],
  ])('offers no report where nothing failed: %s', (_, state) => {
    show(state, async () => true);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
