// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { type Services, ServicesProvider } from 'src/ui/services/services';
import { addresses } from 'src/ui/views/frame/addresses';
import { StorePage } from 'src/ui/views/store/store-page';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages, stubI18n, talkIn } from '../../tools/locale';
import { type SituationName, type StoreCase, situations } from './situations';

beforeEach(() => {
  stubI18n('en');
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  location.hash = '';
});

function show(name: SituationName, own: (services: Services) => Partial<Services> = () => ({})): StoreCase {
  const one: StoreCase = situations[name]('en');
  const services = { ...one.services, ...own(one.services) };
  if (one.storeKey) location.hash = addresses.store(one.storeKey).replace(/^.*#/, '#');
  render(
    <ServicesProvider value={services}>
      <StorePage />
    </ServicesProvider>,
  );
  return { ...one, services };
}

/** By what stands on it: asking for roles walks the whole page each time, and this one is long. */
function button(label: RegExp): HTMLElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => label.test(textContent));
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

const row = (id: string): string => document.querySelector(`[data-row="${id}"]`)?.textContent ?? '';
const readyWhatIf = (): Promise<void> => waitFor(() => expect(row('rating')).toMatch(/4\.\d\d/));

/** Every one of them is looked at in a real browser with the pictures; here those that differ most. */
const faces: SituationName[] = ['library-full', 'one-item', 'too-few', 'not-kept', 'failed'];

describe('the page', () => {
  it.each(faces)('in the situation %s is free of accessibility faults', async (name) => {
    show(name);
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(document.querySelector('.card')).not.toBeNull());
    document.documentElement.lang = 'en';
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('speaks all three languages', async () => {
    for (const language of languages) {
      stubI18n(language);
      show('one-item');
      expect(await screen.findByText(talkIn(language).t('storePage.arithmetic.steps'))).toBeTruthy();
      cleanup();
    }
  });

  it('says that a store is not kept, and leads to those that are', async () => {
    show('not-kept');
    expect(await screen.findByRole('heading', { level: 2, name: /not kept here/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'All stores' }).getAttribute('href')).toBe(addresses.stores);
  });

  it('shows the reviews of goods that many sellers share as those of the item, not of the store', async () => {
    show('catalogue');
    expect(await screen.findByText('This item · reviews')).toBeTruthy();
    expect(screen.queryByText('This store · reviews of its items')).toBeNull();
  });

  it('asks the worker for a fresh answer once', async () => {
    const freshen = vi.fn();
    const { storeKey } = show('ready', () => ({ freshen }));
    await screen.findByRole('heading', { level: 1 });
    expect(freshen.mock.calls).toEqual([[storeKey]]);
  });
});

describe('what if', () => {
  it('a signal is not listened to: the rating changes, and comes back with it', async () => {
    show('one-item');
    await readyWhatIf();
    const before = row('rating');
    const box = screen.getByLabelText(/The same sentences/);
    fireEvent.click(box);
    await waitFor(() => expect(row('rating')).toMatch(/4\.\d\d4\.\d\d ▲ \+0\.\d\d/));
    expect(row('rating').startsWith(before)).toBe(true);
    fireEvent.click(box);
    await waitFor(() => expect(row('rating')).toBe(before));
    expect(document.querySelector('.what-if-bar')).toBeNull();
  });

  it('a review is left out: its button says so, and a bar leads back', async () => {
    show('one-item');
    await readyWhatIf();
    const first = button(/^Without this review$/);
    fireEvent.click(first);
    expect(first.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button(/^Back to how it is$/));
    await waitFor(() => expect(document.querySelector('.what-if-bar')).toBeNull());
    expect(screen.queryByText('Put it back')).toBeNull();
  });

  it('own weights are asked for as set', async () => {
    const asked = vi.fn();
    show('one-item', ({ storePage }) => ({
      storePage: {
        ...storePage,
        whatIf: (question) => {
          asked(question);
          return storePage.whatIf(question);
        },
      },
    }));
    await readyWhatIf();
    fireEvent.click(button(/^Your own$/));
    const slider = screen.getByLabelText(/Good: believed/, { selector: 'input' });
    fireEvent.input(slider, { target: { value: '20' } });
    await waitFor(() =>
      expect(asked).toHaveBeenLastCalledWith(
        expect.objectContaining({
          dial: 'custom',
          dialWeights: { priors: { good: 0.2, mid: 0.98, bad: 0.9 }, evidence: 1 },
        }),
      ),
    );
  });

  it('says so where the worker gives no answer, and shows the reviews all the same', async () => {
    show('one-item', ({ storePage }) => ({
      storePage: { ...storePage, whatIf: () => Promise.reject(new Error('gone')) },
    }));
    expect(await screen.findByText(/could not be reckoned/)).toBeTruthy();
    expect(screen.getAllByText('Without this review')).toHaveLength(20);
  });
});

describe('reviews', () => {
  it('are narrowed to those of one test by its link, and all shown again', async () => {
    show('one-item');
    await readyWhatIf();
    fireEvent.click(button(/^Go to 12 reviews$/));
    expect(await screen.findByText(/1–12 of 12/)).toBeTruthy();
    fireEvent.click(button(/^Show all$/));
    expect(screen.getAllByText(/1–20 of 42/).length).toBeGreaterThan(0);
  });

  it('of one option are a click away', async () => {
    show('one-item');
    await readyWhatIf();
    fireEvent.click(button(/^this option only$/));
    expect(screen.queryByText('this option only')).toBeNull();
    expect(screen.getByLabelText<HTMLSelectElement>('Option bought').value).toContain('g');
  });

  it('that disappeared are listed with when they were last seen', async () => {
    show('one-item');
    await waitFor(() => expect(screen.getAllByText(/last seen/)).toHaveLength(2));
    expect(screen.getByText(/this names nobody/)).toBeTruthy();
  });
});

describe('history', () => {
  it('draws a year at first, and all of it when asked; each score can be taken out', async () => {
    show('one-item');
    const words = () => document.querySelector('.history-chart svg')?.getAttribute('aria-label');
    await waitFor(() => expect(words()).toContain('Service: from 4.8 to 4.9 in 12 visits'));
    expect(screen.getByText(/You looked 12 times: .*Shipping 4\.8 → 4\.7 since May 1, 2026/)).toBeTruthy();
    fireEvent.click(button(/^All$/));
    expect(words()).toContain('Service: from 4.9 to 4.9 in 17 visits');
    fireEvent.click(button(/^Shipping$/));
    expect(words()).not.toContain('Shipping');
  });

  it('is a table too, with every visit', async () => {
    show('one-item');
    const summary = await screen.findByText('As a table: 17 visits');
    fireEvent.click(summary);
    expect(document.querySelectorAll('.table-scroll tbody tr')).toHaveLength(17);
  });

  it('says that nothing was seen where there are no visits', async () => {
    show('no-history');
    expect(await screen.findByText(/No scores have been seen yet/)).toBeTruthy();
  });
});

describe('the library', () => {
  it('leads to the comparison of the stores picked', async () => {
    show('library-full');
    const boxes = await screen.findAllByRole('checkbox');
    for (const box of boxes.slice(0, 2)) fireEvent.click(box);
    const link = screen.getByRole('link', { name: 'Compare 2 stores' });
    expect(link.getAttribute('href')).toBe('/compare.html#taobao%3AshopId%3A8,generic%3Ahost%3Anorthfield.example');
  });

  it('shows a page at a time, pinned stores on the first alone', async () => {
    show('library-full');
    expect(await screen.findByText('阿禾家的茶')).toBeTruthy();
    expect(screen.queryByText('第40家小店')).toBeNull();
    fireEvent.click(button(/^Next$/));
    expect(await screen.findByText('第40家小店')).toBeTruthy();
    expect(screen.queryByText('阿禾家的茶')).toBeNull();
    fireEvent.click(button(/^Back$/));
    expect(await screen.findByText('阿禾家的茶')).toBeTruthy();
  });

  it('finds by name, pinned or not', async () => {
    show('library-full');
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: '阿禾' } });
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
  });
});
