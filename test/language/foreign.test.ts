import { readFileSync } from 'node:fs';
import { createLanguage } from 'src/language';
import { FOREIGN, hearWords } from 'src/language/latin-words';
import { fold } from 'src/language/normalise';
import { describe, expect, it } from 'vitest';
import { readCases } from '../bench/language-cases';

const isForeign = (text: string): boolean => hearWords(fold(text)) === FOREIGN;
const language = createLanguage(readFileSync('assets/language/polarity.zh.bin'));

describe('a text in Latin letters', () => {
  it.each([
    'Die Verpackung war beschädigt und der Verkäufer antwortet nicht.',
    'Très bonne qualité, livraison rapide, je recommande.',
    'Spedizione veloce, il prodotto è come da descrizione.',
    'El envío fue muy lento y la talla no es la que pedí.',
    'Produto muito bom, chegou antes do prazo.',
    'Goede kwaliteit, maar de levering duurde lang.',
    'Bra kvalitet och snabb leverans.',
  ])('that no model knows names no aspect: %s', (text) => {
    expect(isForeign(text)).toBe(true);
    expect(language.classify(text).aspects).toEqual([]);
  });

  it.each([
    'Great quality, arrived in two days.',
    'Wrong size and the seller refused a refund.',
    'The café au lait mug is lovely',
    'ok',
  ])('is read where it may be English: %s', (text) => {
    expect(isForeign(text)).toBe(false);
  });

  it('is none of our English sentences where it is taken for another language', () => {
    const cases = [...readCases('english.jsonl'), ...readCases('plain.jsonl')].filter(
      ({ text }) => !/\p{Script=Han}/u.test(text),
    );
    expect(cases.filter(({ text }) => isForeign(text)).map(({ text }) => text)).toHaveLength(0);
  });

  it('is answered however long it is', () => {
    expect(isForeign('und '.repeat(100_000))).toBe(true);
  });
});

describe('a Chinese text', () => {
  it('keeps its aspects, whatever else is in it', () => {
    const said = language.classify('质量很好，La Mer 的 crème de la mer，物流很快');
    expect(said.aspects.map(({ aspect }) => aspect)).toEqual(['quality', 'shipping']);
  });
});
