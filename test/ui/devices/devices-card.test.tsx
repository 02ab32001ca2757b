// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { type Services, ServicesProvider } from 'src/ui/services/services';
import { DevicesCard } from 'src/ui/views/devices/devices-card';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubI18n } from '../../tools/locale';
import { fakeServices, type Situation } from '../popup/fake-services';
import { otherStores, readySummary } from '../popup/samples';
import { situations } from './situations';

function open(situation: Situation): Services {
  const services = fakeServices(situation);
  render(
    <ServicesProvider value={services}>
      <DevicesCard />
    </ServicesProvider>,
  );
  return services;
}
const click = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const status = (text: string | RegExp): Promise<HTMLElement> =>
  screen.findByText(text, { selector: '[role="status"]' });

beforeEach(() => stubI18n('en'));
afterEach(cleanup);

describe('the library folder', () => {
  it('is merged as soon as it is chosen, and no longer used when the user has had enough', async () => {
    const services = open({});
    const merge = vi.spyOn(services.devices, 'merge');
    await click('Choose folder');
    const again = await screen.findByRole('button', { name: 'Merge now' });
    expect(merge).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(document.activeElement).toBe(again));
    await status('Nothing new.');
    await click('Stop using this folder');
    await status(/Nothing here is lost/);
    await screen.findByRole('button', { name: 'Choose folder' });
  });

  it('needs one click where the browser wants to be asked again', async () => {
    const services = open(situations['permission-needed']('en'));
    const merge = vi.spyOn(services.devices, 'merge');
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: 'Merge now' })).toBeNull();
    await click('Allow the folder');
    await waitFor(() => expect(merge).toHaveBeenCalledTimes(1));
    await screen.findByRole('button', { name: 'Merge now' });
  });

  it('says in words why it could not be merged, and what a merge brought', async () => {
    const services = open(situations['merged-three']('en'));
    const merge = vi.spyOn(services.devices, 'merge');
    merge.mockResolvedValueOnce({ ok: false, error: 'folder-lost' });
    await click('Merge now');
    await status('The folder is not there.');
    merge.mockResolvedValueOnce({ ok: false, error: 'internal', detail: 'Error: at line 3' });
    await click('Merge now');
    await status('That did not work; nothing was changed.');
    merge.mockResolvedValueOnce({ ok: true, value: { segments: 2, changes: 1_204, skipped: [] } });
    await click('Merge now');
    await status('1,204 changes from 2 files.');
  });

  it('shows how far it is, and stops', async () => {
    const services = open(situations.merging('en'));
    const cancel = vi.spyOn(services.devices, 'cancel');
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('aria-valuetext')).toBe('Reading: 34,120 of 96,310');
    expect((screen.getByRole('button', { name: 'Merge now' }) as HTMLButtonElement).disabled).toBe(true);
    await click('Stop');
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('names every file that was left aside, with its device and a reason', async () => {
    open(situations.skipped('en'));
    await screen.findByText('7 files were left aside');
    const rows = [...document.querySelectorAll('.devices-skipped li')].map(({ textContent }) => textContent);
    expect(rows[0]).toBe('Desk 00000010.jsonl.gzNot whole yet; it is read once all of it has arrived.');
    expect(rows[5]).toMatch(/Line 1,204$/);
    expect(new Set(rows.map((row) => row?.slice(row.indexOf('.gz')))).size).toBe(7);
  });

  it('shares chosen stores only where the user wants that', async () => {
    const services = open({
      ...situations['merged-three']('en'),
      summary: readySummary('en'),
      stores: otherStores('en'),
    });
    const change = vi.spyOn(services.devices, 'change');
    fireEvent.change(await screen.findByLabelText('What is shared'), { target: { value: 'chosen-stores' } });
    const box = await screen.findByLabelText(/^云岭山货旗舰店/);
    fireEvent.click(box);
    await screen.findByText('1 store chosen');
    expect(change.mock.calls.map(([settings]) => settings)).toEqual([
      { scope: 'chosen-stores' },
      { stores: [readySummary('en').key] },
    ]);
  });

  it('is one file where the browser has no folders', async () => {
    const services = open(situations.firefox());
    const save = vi.spyOn(services.files, 'save');
    const read = vi.spyOn(services.devices, 'readBundle');
    await click('Save bundle');
    await status(/^Saved as storesight-devices/);
    expect(save).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button', { name: 'Choose folder' })).toBeNull();
    read.mockResolvedValueOnce({ ok: false, error: 'not-a-bundle' });
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    fireEvent.change(input, { target: { files: [new File(['x'], 'other.txt')] } });
    await status('This file is not a bundle of Storesight.');
  });
});

describe('settings and pins', () => {
  it('travel only where the user switches it on; switched off, what was sent can be removed', async () => {
    const services = open({});
    const turn = vi.spyOn(services.sync, 'turn');
    const box = await screen.findByLabelText<HTMLInputElement>(/browser’s own sync/);
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    await screen.findByText('Sent within a few seconds.');
    fireEvent.click(screen.getByLabelText(/browser’s own sync/));
    await status(/^Switched off/);
    await click('Remove it from the sync');
    await status(/^Removed/);
    expect(turn.mock.calls.map(([to]) => to)).toEqual(['on', 'off', 'off-and-clear']);
  });

  it('name what could not be sent', async () => {
    open(situations['quota-hit']());
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The browser’s sync has no more room for Storesight. Not sent: your own weights, 812 pins, and 3 muted sites. Nothing is lost on this device.',
    );
  });
});
