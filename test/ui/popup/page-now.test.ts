import { readPageNow } from 'src/ui/views/page/page-now';
import { describe, expect, it } from 'vitest';
import { fakeServices, type Situation } from './fake-services';
import { readySummary } from './samples';

const kindOf = async (situation: Situation): Promise<string> => (await readPageNow(fakeServices(situation))).state.kind;

describe('where the active tab stands', () => {
  it.each([
    ['unsupported', { url: 'about:addons' }],
    ['unsupported', { url: 'chrome://settings/' }],
    ['unsupported', { url: 'https://buyertrade.taobao.com/trade/list.htm' }],
    ['permission-needed', { url: 'https://tea.example/', allowed: false }],
    ['reading', { url: 'https://tea.example/' }],
    ['muted', { url: 'https://tea.example/', muted: true }],
    ['ready', { state: { kind: 'ready' } }],
    // Allowed for once: the page has been read though the site is not allowed for good.
    ['ready', { url: 'https://tea.example/', allowed: false, state: { kind: 'ready' } }],
    ['muted', { muted: true, state: { kind: 'ready' } }],
    // The mute has been lifted, the page has not reported since.
    ['reading', { url: 'https://tea.example/', state: { kind: 'muted' } }],
  ] as const satisfies [string, Situation][])('is %s for %o', async (kind, situation) => {
    expect(await kindOf(situation)).toBe(kind);
  });

  it('is not what was noted of the address the tab had before', async () => {
    const services = fakeServices({ url: 'https://tea.example/b', state: { kind: 'ready' } });
    const pageState = async () => ({ kind: 'ready' as const, url: 'https://tea.example/a' });
    expect((await readPageNow({ ...services, pageState })).state.kind).toBe('reading');
  });

  it('is unsupported when the browser tells no tab or no address', async () => {
    const services = fakeServices({});
    expect((await readPageNow({ ...services, activeTab: async () => undefined })).state.kind).toBe('unsupported');
    const activeTab = async () => ({ id: 3, private: false });
    expect((await readPageNow({ ...services, activeTab })).state.kind).toBe('unsupported');
  });

  it('carries the private window and the kept answer', async () => {
    const summary = readySummary('en');
    const now = await readPageNow(fakeServices({ private: true, state: { kind: 'ready' }, summary }));
    expect(now.state.private).toBe(true);
    expect(now.summary?.key).toBe(summary.key);
  });

  it('stands although the library cannot be opened', async () => {
    const now = await readPageNow(
      fakeServices({ libraryFails: true, state: { kind: 'failed' }, summary: readySummary('en') }),
    );
    expect(now).toMatchObject({ state: { kind: 'failed' }, libraryFailed: true });
  });
});
