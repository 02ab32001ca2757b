// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { ShareForm } from 'src/ui/views/devices/share-form';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubI18n } from '../../tools/locale';
import { noFolder } from './fake-devices';

beforeEach(() => stubI18n('en'));
afterEach(cleanup);

const { settings } = noFolder;
const field = () => screen.getByRole('textbox') as HTMLInputElement;

it('a device’s name that is being typed stays while the card is drawn anew, and is kept', () => {
  const save = vi.fn();
  const { rerender } = render(<ShareForm settings={settings} save={save} />);
  fireEvent.input(field(), { target: { value: 'Laptop' } });
  rerender(<ShareForm settings={{ ...settings }} save={save} />);
  expect(field().value).toBe('Laptop');
  fireEvent.change(field());
  expect(save).toHaveBeenCalledWith({ name: 'Laptop' });
});

it('a device’s name that is kept is what the field shows', () => {
  const { rerender } = render(<ShareForm settings={settings} save={() => undefined} />);
  fireEvent.input(field(), { target: { value: ' Laptop ' } });
  rerender(<ShareForm settings={{ ...settings, name: 'Laptop' }} save={() => undefined} />);
  expect(field().value).toBe('Laptop');
});
