import { expect, it, vi } from 'vitest';

it('reads the words of the aspects when a text is read, not when it starts', async () => {
  // As at its start, whichever files ran before in this worker.
  vi.resetModules();
  const { aspectsOf } = await import('src/language/aspects');
  const { beginnings } = await import('src/language/word-beginnings');
  const { noted } = beginnings;
  const said = aspectsOf('客服态度很好');
  const words = beginnings.noted;
  expect(words).toBeGreaterThan(noted + 1000);
  expect(aspectsOf('客服态度很好')).toEqual(said);
  expect(beginnings.noted).toBe(words);
});
