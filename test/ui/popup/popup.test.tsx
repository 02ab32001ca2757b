// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { type Services, ServicesProvider } from 'src/ui/services/services';
import { Popup } from 'src/ui/views/popup/popup';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages, stubI18n, talkIn } from '../../tools/locale';
import { fakeServices, itemUrl, type Situation } from './fake-services';
import { fewSummary, otherStores, readySummary } from './samples';
import { situationNames, situations } from './situations';

beforeEach(() => stubI18n('en'));
afterEach(cleanup);

function show(situation: Situation, own: Partial<Services> = {}): Services {
  const services = { ...fakeServices(situation), ...own };
  render(
    <ServicesProvider value={services}>
      <Popup />
    </ServicesProvider>,
  );
  return services;
}

const button = (name: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('the popup, in every situation', () => {
  it.each(situationNames)('%s is free of accessibility faults', async (name) => {
    show(situations[name]('en'));
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(document.querySelector('.section, .library')).not.toBeNull());
    document.documentElement.lang = 'en';
    document.title = 'Storesight';
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it.each([
    ['unsupported', 'unsupported'],
    ['notAShopPage', 'empty-library'],
    ['blocked', 'blocked'],
    ['reading', 'reading'],
    ['failed', 'failed'],
  ] as const)('names the state %s in all three languages', async (key, name) => {
    for (const language of languages) {
      stubI18n(language);
      show(situations[name](language));
      expect(await screen.findByText(talkIn(language).t(`states.${key}.title`))).toBeTruthy();
      cleanup();
    }
  });

  it('says why a page is blocked and what to do, in the words of the reading', async () => {
    show(situations.blocked('en'));
    expect(await screen.findByText(/asks for a check.*Finish the step/)).toBeTruthy();
  });

  it('names the flags of a state', async () => {
    show(situations.flags('en'));
    expect(await screen.findByText(/showing a filter/)).toBeTruthy();
    expect(screen.getByText(/Not found on this page: the store’s scores/)).toBeTruthy();
    expect(screen.getByText(/Private window/)).toBeTruthy();
  });
});

describe('an answer', () => {
  it('shows name, headline, adjusted rating with its interval, coverage, findings and a quote', async () => {
    show(situations.ready('en'));
    expect(await screen.findByRole('heading', { name: '云岭山货旗舰店' })).toBeTruthy();
    const text = document.body.textContent ?? '';
    for (const part of [
      'Service mixed next to its trade',
      '4.71',
      '4.52–4.82',
      'read 38 of 2,300',
      '5 of 18 longer reviews',
      'one bag was broken',
    ])
      expect(text).toContain(part);
  });

  it('gives no adjusted rating for too few reviews and shows how many are still wanted', async () => {
    show(situations['too-few-reviews']('en'));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('5');
    expect(document.body.textContent).not.toContain('4.71');
  });

  it('comes from what is kept when the worker has noted nothing of the tab', async () => {
    show({ summary: readySummary('en') });
    expect(await screen.findByRole('heading', { name: '云岭山货旗舰店' })).toBeTruthy();
    expect(screen.getByText(/Reading the page/)).toBeTruthy();
  });

  it('stays beside the state of a page that is blocked now', async () => {
    show({ state: { kind: 'blocked' }, summary: readySummary('en') });
    expect(await screen.findByText(/This page is not open yet/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '云岭山货旗舰店' })).toBeTruthy();
  });

  it('follows what is announced while the popup is open', async () => {
    const situation: Situation = { state: { kind: 'too-few-reviews' }, summary: fewSummary('en') };
    let tell = (): void => undefined;
    const services = fakeServices(situation);
    show(situation, {
      ...services,
      onChange: (listener) => {
        tell = listener;
      },
    });
    await screen.findByRole('progressbar');
    Object.assign(services.library, { summary: async () => readySummary('en') });
    tell();
    await waitFor(() => expect(document.body.textContent).toContain('4.71'));
  });

  it('pins and unpins its store', async () => {
    const services = show(situations.ready('en'));
    const setPinned = vi.spyOn(services.library, 'setPinned');
    fireEvent.click(await button(/Pin/));
    expect(setPinned).toHaveBeenCalledWith(readySummary('en').key, true);
  });

  it('mutes its site and lets it speak again', async () => {
    const setMuted = vi.fn(async () => undefined);
    show(situations.ready('en'), { setMuted });
    fireEvent.click(await button(/Mute/));
    expect(setMuted).toHaveBeenLastCalledWith('detail.tmall.com', true);
    cleanup();
    show(situations.muted('en'), { setMuted });
    fireEvent.click(await button(/Show again/));
    expect(setMuted).toHaveBeenLastCalledWith('detail.tmall.com', false);
  });
});

describe('a site that is not allowed yet', () => {
  const situation = situations['permission-needed']('en');

  it('is read once on request', async () => {
    const readPage = vi.fn(async () => true);
    show(situation, { readPage });
    fireEvent.click(await button(/Read this page once/));
    await waitFor(() => expect(readPage).toHaveBeenCalledWith({ id: 7, url: situation.url, private: false }));
  });

  it('is asked for within the click itself, and then read', async () => {
    const allow = vi.fn(async () => true);
    const readPage = vi.fn(async () => true);
    show(situation, { allow, readPage });
    fireEvent.click(await button(/Always on this site/));
    expect(allow).toHaveBeenCalledOnce();
    await waitFor(() => expect(readPage).toHaveBeenCalledOnce());
  });

  it('is left alone when the user says no, and the popup says so', async () => {
    const readPage = vi.fn(async () => true);
    show(situation, { allow: async () => false, readPage });
    fireEvent.click(await button(/Always on this site/));
    expect(await screen.findByText(/Not allowed this time/)).toBeTruthy();
    expect(readPage).not.toHaveBeenCalled();
  });

  it('says when the browser itself refuses', async () => {
    show(situation, { readPage: async () => false });
    fireEvent.click(await button(/Read this page once/));
    expect(await screen.findByText(/did not let this page be read/)).toBeTruthy();
  });
});

describe('the stores kept', () => {
  const situation: Situation = { url: 'about:blank', stores: [readySummary('en'), ...otherStores('en')] };

  it('stand with pinned ones first and none twice', async () => {
    show(situation);
    await screen.findByText('Seen recently');
    const names = [...document.querySelectorAll('.store b')].map((element) => element.textContent);
    expect(names[0]).toBe('阿禾家的茶');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(3);
  });

  it('can be compared in one click once two of them are pinned', async () => {
    const two = otherStores('en').map((store) => ({ ...store, pinned: true }));
    show({ url: 'about:blank', stores: [readySummary('en'), ...two] });
    const link = await screen.findByRole('link', { name: `Compare ${two.length} stores` });
    expect([two.length, link.getAttribute('href')]).toEqual([2, '/compare.html']);
    cleanup();
    show(situation);
    await screen.findByText('Seen recently');
    expect(screen.queryByRole('link', { name: /Compare \d/ })).toBeNull();
  });

  it('are found by name, and a miss is said', async () => {
    show(situation);
    const box = await screen.findByRole('searchbox');
    fireEvent.input(box, { target: { value: '阿禾' } });
    await waitFor(() => expect(document.querySelectorAll('.store')).toHaveLength(1));
    fireEvent.input(box, { target: { value: 'nobody' } });
    expect(await screen.findByText(/No store here is called that/)).toBeTruthy();
  });

  it('open one by one, with the way to the shop and back', async () => {
    const openUrl = vi.fn(async () => undefined);
    const freshen = vi.fn();
    show(situation, { openUrl, freshen });
    fireEvent.click(await button(/阿禾家的茶/));
    fireEvent.click(await button(/Open the store/));
    expect(openUrl).toHaveBeenCalledWith('https://yunling.tmall.example/');
    expect(freshen).toHaveBeenCalledWith('taobao:shopId:8');
    fireEvent.click(await button(/Back/));
    expect(await screen.findByText('Seen recently')).toBeTruthy();
  });

  it('are marked old when their reviews were read long ago', async () => {
    const old = { ...readySummary('en'), reviewsReadAt: '2026-09-01T00:00:00Z' };
    show({ url: 'about:blank', stores: [old] });
    fireEvent.click(await button(/云岭山货/));
    expect(await screen.findByText(/Older figures/)).toBeTruthy();
  });

  it('are said to be none when there are none', async () => {
    show({ url: 'about:blank' });
    expect(await screen.findByText('No stores yet')).toBeTruthy();
  });

  it('are there although the browser will not say which tab is in front', async () => {
    show(situation, { activeTab: () => Promise.reject(new Error('no tabs')) });
    expect(await screen.findByText('Seen recently')).toBeTruthy();
  });

  it('leave the page state standing when they cannot be opened, and can be tried again', async () => {
    const situation: Situation = { url: itemUrl, state: { kind: 'failed' }, libraryFails: true };
    const services = fakeServices(situation);
    show(situation, services);
    expect(await screen.findByText(/could not be read/)).toBeTruthy();
    const again = await button(/Try again/);
    Object.assign(services.library, { pinned: async () => [], recent: async () => otherStores('en') });
    fireEvent.click(again);
    expect(await screen.findByText('Seen recently')).toBeTruthy();
  });
});
