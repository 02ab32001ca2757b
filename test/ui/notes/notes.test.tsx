// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { type Services, ServicesProvider } from 'src/ui/services/services';
import { Notes } from 'src/ui/views/notes/notes';
import { NotesPanel } from 'src/ui/views/notes/notes-panel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubI18n } from '../../tools/locale';
import { fakeServices } from '../popup/fake-services';
import { otherStores, readySummary, sampleItem } from '../popup/samples';
import {
  badFile,
  deviceNames,
  fewNotes,
  goodFile,
  mainStore,
  manyNotes,
  partedNotes,
  quoteIn,
} from './sample-notes-data';
import type { NotesCase } from './situations';

const library = { summary: readySummary('en'), stores: otherStores('en') };

function open(situation: NotesCase): Services {
  const services = fakeServices({ ...library, ...situation });
  render(
    <ServicesProvider value={services}>
      <Notes storeKey={situation.storeKey} />
    </ServicesProvider>,
  );
  return services;
}
const click = (name: string | RegExp): void =>
  void fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);
const cards = (): number => document.querySelectorAll('.note-card').length;
const type = (label: string, value: string): void =>
  void fireEvent.input(screen.getByLabelText(label), { target: { value } });

beforeEach(() => stubI18n('en'));
afterEach(cleanup);

describe('the notes page', () => {
  it('groups notes by store, also those of a store that is kept no more', async () => {
    open({ notes: fewNotes('en') });
    await screen.findByText(/Ask before ordering/, { selector: '.note-card[data-note="1"] p' });
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '云岭山货旗舰店',
      '阿禾家的茶',
      'A store that is not kept here',
    ]);
    expect(screen.getByText(/21 usable reviews read/)).toBeTruthy();
  });

  it('narrows by tag and by words, and says when nothing is left', async () => {
    open({ notes: fewNotes('en') });
    await waitFor(() => expect(cards()).toBe(4));
    click('#ask first 1');
    await waitFor(() => expect(cards()).toBe(1));
    click('All');
    await waitFor(() => expect(cards()).toBe(4));
    type('Search notes and quotes', 'nowhere');
    await screen.findByText('No notes match.');
  });

  it('shows beside a note what was written elsewhere, until the user has chosen one', async () => {
    const services = open({ notes: partedNotes('en').slice(0, 1), deviceNames });
    const save = vi.spyOn(services.notes, 'save');
    await screen.findByText(/^Also written on Desk/);
    await screen.findByText(/^Also written on another device/);
    click(/^Use this text: “They send it again/);
    await waitFor(() => expect(document.querySelectorAll('.note-others > li')).toHaveLength(1));
    await screen.findByText(/^They send it again/, { selector: '.note-card > .words' });
    click(/^Keep the one above instead/);
    await waitFor(() => expect(document.querySelector('.note-others')).toBeNull());
    await screen.findByText(/^They send it again/, { selector: '.note-card > .words' });
    expect(save.mock.calls.map(([{ over }]) => over?.map((mark) => mark.slice(-1)))).toEqual([['2'], ['3']]);
  });

  it('changes a note in place and gives the focus back', async () => {
    open({ notes: fewNotes('en') });
    await waitFor(() => expect(cards()).toBe(4));
    click(/^Edit: Third visit/);
    expect(document.activeElement).toBe(screen.getByLabelText('Note'));
    type('Note', 'Fourth visit');
    type('Tags', 'slow, steady');
    click('Save');
    await screen.findByText('Fourth visit');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Fourth visit'));
    expect(screen.getAllByText('#steady').length).toBeGreaterThan(0);
  });

  it('takes a note away, moves the focus to Undo, and brings it back', async () => {
    open({ notes: fewNotes('en') });
    await waitFor(() => expect(cards()).toBe(4));
    click(/^Delete: Ask before ordering/);
    await waitFor(() => expect(cards()).toBe(3));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    await waitFor(() => expect(cards()).toBe(4));
  });

  it('keeps what was typed when it could not be kept', async () => {
    const services = open({ notes: [] });
    services.notes.save = () => Promise.reject(new Error('full'));
    click('New note');
    await screen.findByLabelText('Note');
    type('Note', 'long thoughts');
    click('Save');
    await screen.findByText(/nothing was changed/);
    expect((screen.getByLabelText('Note') as HTMLTextAreaElement).value).toBe('long thoughts');
  });

  it('offers no form before it is known which stores a note can be on', async () => {
    const services = open({ notes: [] });
    const { recent } = services.library;
    let arrive = (): void => undefined;
    const list = new Promise<void>((resolve) => (arrive = resolve));
    services.library.recent = (limit) => list.then(() => recent(limit));
    click('New note');
    await screen.findByRole('button', { name: 'New note', expanded: true });
    expect(screen.queryByLabelText('Note')).toBeNull();
    arrive();
    const field = await screen.findByLabelText('Note');
    expect(document.activeElement).toBe(field);
    type('Note', 'written at once');
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await screen.findByText('Saved.');
  });

  it('says so when the stores cannot be read', async () => {
    const services = open({ notes: [] });
    services.library.recent = () => Promise.reject(new Error('blocked'));
    click('New note');
    await screen.findByText('The notes cannot be opened');
    expect(screen.queryByLabelText('Note')).toBeNull();
  });

  it('shows more of many', async () => {
    open({ notes: manyNotes('en') });
    await waitFor(() => expect(cards()).toBe(50));
    click('Show more');
    await waitFor(() => expect(cards()).toBe(100));
  });

  it('makes a note of what was quoted from a page, with its source', async () => {
    const pending = { storeKey: mainStore, itemKey: sampleItem, quote: quoteIn('en') };
    const services = open({ notes: [], pending, storeKey: mainStore });
    const save = vi.spyOn(services.notes, 'save');
    await screen.findByText(/Taken from the page/);
    click('Save');
    await screen.findByText('Saved.');
    expect(save).toHaveBeenCalledWith({
      storeKey: mainStore,
      itemKey: sampleItem,
      text: '',
      tags: '',
      quote: pending.quote,
    });
    expect(await services.notes.pending()).toBeUndefined();
  });

  it('says that the notes cannot be opened', async () => {
    open({ notesFail: true });
    await screen.findByText('The notes cannot be opened');
  });
});

describe('export and import', () => {
  it('hands over the notes on the screen, names shortened, with the filter in words', async () => {
    const services = open({ notes: fewNotes('en'), storeKey: mainStore });
    const make = vi.spyOn(services.transfer, 'make');
    const save = vi.spyOn(services.files, 'save');
    await waitFor(() => expect(cards()).toBe(2));
    click('#gift 1');
    await waitFor(() => expect(cards()).toBe(1));
    click('Export');
    click(/^Markdown/);
    await screen.findByText('Saved as storesight-notes-2026-11-22.markdown.');
    expect(make).toHaveBeenCalledWith('markdown', {
      mask: true,
      filter: 'store 云岭山货旗舰店 · notes and their stores only · tag #gift',
      notes: { storeKey: mainStore, tag: 'gift', words: '' },
    });
    expect(save).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByLabelText(/Everything kept of this store/));
    fireEvent.click(screen.getByLabelText(/Shorten buyers/));
    click(/^JSON/);
    await waitFor(() =>
      expect(make).toHaveBeenLastCalledWith('json', {
        mask: false,
        filter: 'store 云岭山货旗舰店',
        stores: [mainStore],
      }),
    );
  });

  const pick = (): void => {
    click('Import');
    fireEvent.change(screen.getByLabelText(/Choose a file/), { target: { files: [new File(['{}'], 'a.json')] } });
  };

  it('shows what a file would do before anything is written, and writes what was chosen', async () => {
    const services = open({ notes: [], file: goodFile() });
    const bringIn = vi.spyOn(services.transfer, 'bringIn');
    pick();
    await screen.findByText('Buyers’ names are shortened in this file.');
    const row = screen.getByRole('row', { name: /^Reviews/ });
    expect([...row.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(['340', '897', '3']);
    expect(bringIn).not.toHaveBeenCalled();
    fireEvent.click(screen.getAllByLabelText('Take the file’s')[0] as HTMLElement);
    click('Import 356 records');
    await screen.findByText('1 record imported.');
    expect(bringIn.mock.calls[0]?.[1]).toEqual({ records: 'theirs', notes: 'both' });
  });

  it('names the line and the place of a fault', async () => {
    open({ notes: [], file: badFile });
    pick();
    await screen.findByRole('alert');
    expect(screen.getByText('Line 1482, reviews[1201].review.text')).toBeTruthy();
    expect(screen.getByText('Nothing was written.')).toBeTruthy();
  });

  it('stops an import between two parts, and says what stays', async () => {
    const services = open({ notes: [], file: goodFile() });
    services.transfer.bringIn = (_plan, _choice, { signal, onProgress }) => {
      onProgress(200, 353);
      return new Promise((done) =>
        signal.addEventListener('abort', () => done({ end: 'stopped', written: 200, total: 353 })),
      );
    };
    pick();
    await screen.findByText(/^Import \d+ records$/);
    click(/^Import \d+ records$/);
    const bar = await screen.findByRole('progressbar');
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('200 of 353'));
    click('Stop');
    await screen.findByText(/200 of 353 were written and stay/);
  });
});

describe('the notes of one store beside it', () => {
  it('lists them and adds one about the item at hand', async () => {
    const services = fakeServices({ ...library, notes: fewNotes('en') });
    const save = vi.spyOn(services.notes, 'save');
    render(
      <ServicesProvider value={services}>
        <NotesPanel storeKey={mainStore} itemKey={sampleItem} />
      </ServicesProvider>,
    );
    await waitFor(() => expect(cards()).toBe(2));
    click('New note');
    type('Note', 'from the panel');
    fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(cards()).toBe(3));
    expect(save.mock.calls[0]?.[0]).toMatchObject({ storeKey: mainStore, itemKey: sampleItem, text: 'from the panel' });
    await screen.findByText('Saved.');
  });
});
