import { dialNow } from 'src/background/dial';
import { isMuted, onMutedChange } from 'src/settings/content';
import { colourSetting, dialSetting, dialWeightsSetting, mutedSetting, pauseSetting } from 'src/settings/items';
import { setMuted } from 'src/settings/muted';
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';

describe('a setting', () => {
  it('has its fallback until it is set', async () => {
    expect([
      await dialSetting.get(),
      await colourSetting.get(),
      await pauseSetting.get(),
      await mutedSetting.get(),
    ]).toEqual(['default', 'auto', false, []]);
    await colourSetting.set('china');
    expect(await colourSetting.get()).toBe('china');
  });

  it('that does not parse is its fallback', async () => {
    await browser.storage.local.set({ dial: 'loud', colours: 7, pauseRecording: 'yes', mutedHosts: { a: 1 } });
    expect([
      await dialSetting.get(),
      await colourSetting.get(),
      await pauseSetting.get(),
      await mutedSetting.get(),
    ]).toEqual(['default', 'auto', false, []]);
  });

  it('cannot be set to something that does not parse', async () => {
    await expect(dialSetting.set('loud' as never)).rejects.toThrow();
    expect(await dialSetting.get()).toBe('default');
  });
});

describe('the user’s own weights', () => {
  const weights = { priors: { good: 0.5, mid: 0.9, bad: 0.9 }, evidence: 1 };

  it('are none until they are set, and none where they are beyond measure', async () => {
    expect(await dialWeightsSetting.get()).toBeNull();
    await dialWeightsSetting.set(weights);
    expect(await dialWeightsSetting.get()).toEqual(weights);
    await expect(dialWeightsSetting.set({ ...weights, evidence: 9 })).rejects.toThrow();
    await expect(dialWeightsSetting.set({ ...weights, priors: { ...weights.priors, good: 0 } })).rejects.toThrow();
  });

  it('belong to the custom dial', async () => {
    await dialWeightsSetting.set(weights);
    expect(await dialNow()).toEqual({ stance: { dial: 'default' }, name: 'default' });
    await dialSetting.set('custom');
    expect(await dialNow()).toEqual({ stance: { dial: 'custom', weights }, name: 'custom 0.5 0.9 0.9 1' });
    await dialWeightsSetting.set(null);
    expect(await dialNow()).toEqual({ stance: { dial: 'custom' }, name: 'custom' });
  });
});

describe('muted hosts', () => {
  it('are what the page script sees, host by host', async () => {
    await setMuted('a.example', true);
    await setMuted('b.example', true);
    await setMuted('a.example', false);
    expect([await isMuted('a.example'), await isMuted('b.example'), await isMuted('example')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('that are garbled mute nothing', async () => {
    await browser.storage.local.set({ mutedHosts: 'a.example' });
    expect(await isMuted('a.example')).toBe(false);
  });

  it('tell a page script of each change until it ends', async () => {
    let changes = 0;
    const end = new AbortController();
    onMutedChange(end.signal, () => changes++);
    await setMuted('a.example', true);
    await pauseSetting.set(true);
    end.abort();
    await setMuted('b.example', true);
    expect(changes).toBe(1);
  });
});
