import { readFileSync } from 'node:fs';
import { createLanguage } from 'src/language';
import { englishTable, judgedTexts } from 'src/language/training/english-polarity';
import { describe, expect, it } from 'vitest';

const language = createLanguage(readFileSync('assets/language/polarity.zh.bin'));
await language.prepare(['Great quality']);
const labelOf = (text: string) => language.polarity(text).label;

describe('an English review', () => {
  it.each([
    ['Great quality, fits perfectly. Would buy again!', 'positive'],
    ['Not worth the money. It broke after two days.', 'negative'],
    ['Very disappointed, I want my money back', 'negative'],
    ["Doesn't work and the seller refuses a refund", 'negative'],
    ['No complaints, arrived quickly and works well, love it', 'positive'],
    ['Can’t fault it, does exactly what I bought it for', 'positive'],
    ['Sent it straight back, what a waste of money', 'negative'],
    ['It is okay, nothing special', 'mid'],
    ['The table is in the room', 'unsure'],
    ['Die Qualität ist nicht gut und der Verkäufer antwortet nicht', 'unsure'],
    ['zxqv wkjh', 'unsure'],
    ['', 'unsure'],
  ])('is told by its words: %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it('says the same with either apostrophe, and in capitals', () => {
    expect(language.polarity("DON'T BUY, it doesn't work")).toEqual(language.polarity('don’t buy, it doesn’t work'));
  });

  it('is answered however long it is', () => {
    expect(labelOf('not good '.repeat(20_000))).not.toBe('positive');
  });

  it.each([
    ['Arrived late and damaged', { packaging: 'negative', shipping: 'negative' }],
    ['Well made and sturdy, worth every penny', { quality: 'positive' }],
    ['Returned it and they charged me for postage', { 'after-sales-cost': 'negative' }],
  ])('has its aspects judged clause by clause: %s', (text, wanted) => {
    const said = language.classify(text).aspects.map(({ aspect, label }) => [aspect, label]);
    expect(Object.fromEntries(said)).toMatchObject(wanted);
  });

  it('is judged by a model that its training makes of our texts', () => {
    const table = readFileSync(new URL('../../src/language/english-table.ts', import.meta.url), 'utf8');
    const texts = judgedTexts().filter(({ half }) => half === 1);
    expect(table === englishTable(texts), 'run npx tsx src/language/training/english-polarity.ts').toBe(true);
  }, 120_000);
});
