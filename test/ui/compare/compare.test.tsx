// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import Papa from 'papaparse';
import type { CompareMemory } from 'src/ui/services/compare-memory';
import { type Services, ServicesProvider } from 'src/ui/services/services';
import { Compare } from 'src/ui/views/compare/compare';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages, stubI18n, talkIn } from '../../tools/locale';
import { compareServices, fakeMemory } from './fake-compare';
import { type CompareSituation, situationNames, situations } from './situations';
import { ahe, northfield, yunling } from './stores-data';

beforeEach(() => stubI18n('en'));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

interface Shown {
  services: Services;
  memory: CompareMemory;
  onColumns: ReturnType<typeof vi.fn>;
}

function show(situation: CompareSituation, own: Partial<Services> = {}): Shown {
  const services = { ...compareServices(situation), ...own };
  const memory = fakeMemory(situation);
  const onColumns = vi.fn();
  render(
    <ServicesProvider value={services}>
      <Compare
        fragment={(situation.asked ?? []).map(encodeURIComponent).join(',')}
        memory={memory}
        onColumns={onColumns}
      />
    </ServicesProvider>,
  );
  return { services, memory, onColumns };
}

const names = (): (string | null)[] => [...document.querySelectorAll('.column-name')].map((one) => one.textContent);
const rowNames = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('tr[data-row]')].map(({ dataset }) => dataset.row);
const said = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');
const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const three = situations.three('en');

describe('the comparison, in every situation', () => {
  // Twelve columns are the same parts again; the pictures put the checker on them in a real browser.
  it.each(situationNames.filter((name) => name !== 'twelve'))('%s is free of accessibility faults', async (name) => {
    show(situations[name]('en'));
    await waitFor(() => expect(document.querySelector('.compare-table, .empty')).not.toBeNull());
    document.documentElement.lang = 'en';
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says in all three languages that there is nothing to compare', async () => {
    for (const language of languages) {
      stubI18n(language);
      show(situations.empty());
      expect(await screen.findByText(talkIn(language).t('compare.emptyTitle'))).toBeTruthy();
      cleanup();
    }
  });

  it('can be tried again when the stores cannot be opened', async () => {
    const services = compareServices(situations.failed());
    show(situations.failed(), services);
    const again = await button('Try again');
    Object.assign(services.library, { pinned: async () => [yunling('en')] });
    fireEvent.click(again);
    await waitFor(() => expect(names()).toEqual(['云岭山货旗舰店']));
  });
});

describe('columns', () => {
  it('are the pinned stores, or those the address names', async () => {
    show(three);
    await waitFor(() => expect(names()).toEqual(['云岭山货旗舰店', '阿禾家的茶', 'Northfield Tea']));
    cleanup();
    show(situations.missing('en'));
    await waitFor(() => expect(names()).toEqual(['阿禾家的茶']));
    expect(screen.getByText(/1 store in this address is not kept/)).toBeTruthy();
  });

  it('are at most twelve, and the page says so', async () => {
    const { stores } = situations.twelve('en');
    show({ stores: [...stores, { ...yunling('en'), pinned: true }] });
    await waitFor(() => expect(names()).toHaveLength(12));
    expect(screen.getByText(/the first twelve are shown/)).toBeTruthy();
  });

  it('move by arrow key, keep the focus, say where they are, and the address follows', async () => {
    const { onColumns } = show(three);
    const mover = await button('Move 云岭山货旗舰店 one column on');
    mover.focus();
    fireEvent.keyDown(mover, { key: 'ArrowRight' });
    await waitFor(() => expect(names()).toEqual(['阿禾家的茶', '云岭山货旗舰店', 'Northfield Tea']));
    expect(said()).toContain('云岭山货旗舰店 is now column 2 of 3');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move 云岭山货旗舰店 one column on');
    expect(onColumns).toHaveBeenLastCalledWith([ahe('en').key, yunling('en').key, northfield('en').key]);
    fireEvent.keyDown(document.activeElement ?? mover, { key: 'ArrowLeft' });
    await waitFor(() => expect(names()[0]).toBe('云岭山货旗舰店'));
  });

  it('stay where they are at the ends', async () => {
    const { onColumns } = show(three);
    fireEvent.click(await button('Move 云岭山货旗舰店 one column back'));
    expect(onColumns).not.toHaveBeenCalled();
  });

  it('go and come back', async () => {
    show(three);
    fireEvent.click(await button('Take 阿禾家的茶 out'));
    await waitFor(() => expect(names()).toEqual(['云岭山货旗舰店', 'Northfield Tea']));
    fireEvent.click(await button('Put it back'));
    await waitFor(() => expect(names()).toEqual(['云岭山货旗舰店', '阿禾家的茶', 'Northfield Tea']));
  });

  it('can be added by name from the stores kept', async () => {
    show(situations.missing('en'));
    await waitFor(() => expect(names()).toHaveLength(1));
    const box = screen.getByRole('searchbox', { hidden: true });
    fireEvent.input(box, { target: { value: 'Northfield' } });
    await waitFor(() => expect(document.querySelectorAll('.choices button')).toHaveLength(1));
    fireEvent.click(document.querySelector('.choices button') as Element);
    await waitFor(() => expect(names()).toEqual(['阿禾家的茶', 'Northfield Tea']));
    expect(said()).toContain('Northfield Tea added');
  });

  it('follow a row, the better end first, and the other way on a second click', async () => {
    show(three);
    const score = await button(/^Store score/);
    fireEvent.click(score);
    await waitFor(() => expect(names()).toEqual(['阿禾家的茶', '云岭山货旗舰店', 'Northfield Tea']));
    expect(screen.getByRole('rowheader', { name: /^Store score/ }).getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(await button(/^Store score/));
    await waitFor(() => expect(names()[0]).toBe('云岭山货旗舰店'));
    fireEvent.click(await button(/^Refund time/));
    await waitFor(() => expect(names()[0]).toBe('阿禾家的茶'));
    expect(said()).toContain('lowest first');
  });
});

describe('rows', () => {
  it('can be hidden, are remembered as hidden, and come back', async () => {
    const { memory } = show(three);
    await waitFor(() => expect(rowNames()).toContain('labels'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Promises and marks', hidden: true }));
    await waitFor(() => expect(rowNames()).not.toContain('labels'));
    expect(await memory.hiddenRows()).toEqual(['labels']);
    fireEvent.click(screen.getByRole('button', { name: 'Show all rows', hidden: true }));
    await waitFor(() => expect(rowNames()).toContain('labels'));
  });

  it('mark what is clearly better and say than whom', async () => {
    show(three);
    await waitFor(() => expect(document.querySelectorAll('td.best')).toHaveLength(1));
    expect(document.querySelector('td.best')?.textContent).toMatch(/A 84.*better than .*云岭山货旗舰店/);
  });

  it('say in words what the page’s percent means', async () => {
    show(three);
    expect((await screen.findAllByText('above its trade, 73% short of the best store')).length).toBe(1);
  });
});

describe('the same product', () => {
  it('is chosen by hand, item by item, and taken back', async () => {
    const { memory } = show(three);
    const [first, second] = await screen.findAllByRole('combobox');
    fireEvent.click(await button('They are the same'));
    expect(said()).toContain('at least two stores');
    const items = [yunling('en'), ahe('en')].map(({ key }) => `${key}:item:1`);
    fireEvent.change(first as Element, { target: { value: items[0] } });
    fireEvent.change(second as Element, { target: { value: items[1] } });
    fireEvent.click(await button('They are the same'));
    const row = await screen.findByRole('row', { name: /^Same product 1/ });
    expect(within(row).getByText('云雾绿茶 250g')).toBeTruthy();
    expect(await memory.sameItems()).toEqual([items]);
    fireEvent.click(await button('Not the same after all'));
    await waitFor(() => expect(rowNames().some((id) => id?.startsWith('same-'))).toBe(false));
    expect(await memory.sameItems()).toEqual([]);
  });
});

describe('taking it away', () => {
  it('as CSV holds the rows in sight with the values on the screen', async () => {
    const texts: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      texts.push(blob as Blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    show({ ...three, hidden: ['labels'] });
    fireEvent.click(await button('Save as CSV'));
    const { data } = Papa.parse<string[]>((await texts[0]?.text())?.replace(/^\uFEFF/, '') ?? '');
    const line = (name: string) => data.find(([first]) => first === name);
    expect(data[0]).toEqual(['Compared', '云岭山货旗舰店', '阿禾家的茶', 'Northfield Tea']);
    expect(line('Store score')).toEqual(['Store score', '71', '84', 'no grade yet']);
    expect(line('Credible rating')).toEqual(['Credible rating', '4.71', '4.83', '4.2']);
    expect(line('Credible rating: from')).toEqual(['Credible rating: from', '4.52', '4.76', '3.98']);
    expect(line('Shipping: towards the trade’s best (+) or worst (−), %')?.slice(1, 3)).toEqual(['-6', '12']);
    expect(line('Promises and marks')).toBeUndefined();
    expect(said()).toContain('storesight-compare.csv saved');
  });
});
