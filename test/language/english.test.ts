import { englishPolarity } from 'src/language/english';
import { describe, expect, it } from 'vitest';

describe('an English review', () => {
  it.each([
    ['Great quality, fits perfectly. Would buy again!', 'positive'],
    ['Not worth the money. It broke after two days.', 'negative'],
    ['I am not happy with it, very disappointed', 'negative'],
    ["Doesn't work and the seller refuses a refund", 'negative'],
    ['No complaints, arrived quickly and works well, love it', 'positive'],
    ['It is okay, nothing special', 'mid'],
    ['The table is in the room', 'unsure'],
    ['', 'unsure'],
  ])('is told by its words: %s', (text, label) => {
    expect(englishPolarity(text, 0.85).label).toBe(label);
  });

  it('is answered however long it is', () => {
    expect(englishPolarity('not good '.repeat(20_000), 0.85).label).not.toBe('positive');
  });
});
