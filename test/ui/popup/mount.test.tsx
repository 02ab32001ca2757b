// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { mount } from 'src/ui/mount';
import { useServices } from 'src/ui/services/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { stubI18n } from '../../tools/locale';
import { fakeServices } from './fake-services';

describe('a mounted screen', () => {
  beforeEach(() => {
    stubI18n('zh_TW');
  });

  it('takes the language of its words, and hands the services down', () => {
    const Probe = () => <p>{useServices().now().getUTCFullYear()}</p>;
    mount(<Probe />, fakeServices({}));
    expect(document.documentElement.lang).toBe('zh-TW');
    expect(document.documentElement.dir).toBe('ltr');
    expect(document.body.classList.contains('surface')).toBe(true);
    expect(screen.getByText('2026')).toBeTruthy();
  });

  it('shows what broke in place of a view that throws, and draws it again on request', async () => {
    let broken = true;
    const Fragile = () => {
      if (broken) throw new Error('no such field');
      return <p>whole</p>;
    };
    mount(<Fragile />, fakeServices({}));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText(/no such field/)).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByText('whole')).toBeTruthy());
  });
});
