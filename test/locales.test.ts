import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aspectIds } from 'src/domain/aspects';
import { dimensionIds } from 'src/domain/dimensions';
import { afterSalesRequests, reviewClasses } from 'src/domain/reading';
import { siteIds } from 'src/domain/site';
import { createTalk } from 'src/locales/talk';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Language, languages, localeSource, talkIn } from './tools/locale';

type Leaf = string | Record<string, string>;

const isPlural = (node: object): boolean => Object.keys(node).every((key) => key === 'n' || /^\d+$/.test(key));

/** Key path → message; the forms of a plural count as one message. */
function leaves(node: unknown, path: string[] = []): [string, Leaf][] {
  if (typeof node === 'string') return [[path.join('.'), node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${path.join('.')} must be a text in quotes`);
  if (isPlural(node)) return [[path.join('.'), node as Record<string, string>]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, [...path, key]));
}

const messages = Object.fromEntries(
  languages.map((language) => [language, Object.fromEntries(leaves(parse(localeSource(language))))]),
) as Record<Language, Record<string, Leaf>>;

const texts = (leaf: Leaf | undefined): string[] =>
  leaf === undefined ? [] : typeof leaf === 'string' ? [leaf] : Object.values(leaf);
const places = (leaf: Leaf | undefined): string[] =>
  [...new Set(texts(leaf).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

const everyText = languages.flatMap((language) =>
  Object.entries(messages[language]).flatMap(([key, leaf]) => texts(leaf).map((text) => ({ language, key, text }))),
);
const offending = (bad: (text: string) => boolean, only: readonly Language[] = languages): string[] =>
  everyText
    .filter(({ language, text }) => only.includes(language) && bad(text))
    .map((m) => `${m.language} ${m.key}: ${m.text}`);

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

/** Where a Sentence is written out: `{ id: 'x', values: … }`, or alone as the value of a field that holds a Sentence. */
const sentencePatterns = [
  /\bid: '([\w-]+)',\s*values\b/g,
  /\b(?:why|todo|innocent|headline|noLetter|confidenceWhy): \{\s*id: '([\w-]+)'/g,
  /\bsentence\(\s*'([\w-]+)'/g,
];

describe('the three languages', () => {
  it.each(['zh_CN', 'zh_TW'] as const)('%s has exactly the keys of English', (language) => {
    expect(Object.keys(messages[language]).sort()).toEqual(Object.keys(messages.en).sort());
  });

  it.each(['zh_CN', 'zh_TW'] as const)('%s has the same named places in every message as English', (language) => {
    const wrong = Object.keys(messages.en).filter(
      (key) => places(messages.en[key]).join() !== places(messages[language][key]).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('uses key names that Chrome takes and that differ by more than case', () => {
    const names = Object.keys(messages.en).map((key) => key.replaceAll('.', '_'));
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('leaves no message empty and none with a browser placeholder', () => {
    expect(offending((text) => text.trim() === '' || text.includes('$'))).toEqual([]);
  });

  it('never uses a word that accuses', () => {
    expect(
      offending((text) => /\bfakes?\b|\bscam|假评|假評|虚假|虛假|刷单|刷單|刷评|刷評|水军|水軍|骗|騙/i.test(text)),
    ).toEqual([]);
  });

  it('writes Taiwan Chinese without Simplified characters', () => {
    // The commonest characters that exist in Simplified alone.
    const simplified =
      /[评价铺卖买这个们来时说话读还没对样经间开关务质态货发现实际给变让较结据数语认识试题应该总页图选择设网]/u;
    expect(offending((text) => simplified.test(text), ['zh_TW'])).toEqual([]);
  });

  it('has a word for every id of the closed lists', () => {
    const needed = [
      ...siteIds.map((id) => `sites.${id}`),
      ...dimensionIds.map((id) => `dimensions.${camel(id)}`),
      ...aspectIds.map((id) => `aspects.${camel(id)}`),
      ...reviewClasses.map((id) => `classes.${id}`),
      ...afterSalesRequests.map((id) => `afterSalesRequests.${id}`),
    ];
    expect(needed.filter((key) => !(key in messages.en))).toEqual([]);
  });

  it('has every sentence that the sources construct', () => {
    const folder = fileURLToPath(new URL('../src', import.meta.url));
    const unknown = sources(folder).flatMap(({ path, text }) =>
      sentencePatterns
        .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => camel(match[1] ?? '')))
        .filter((id) => !(`sentences.${id}` in messages.en))
        .map((id) => `${path.slice(folder.length + 1)}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('a voice', () => {
  it('says a sentence with its id in kebab or camel case, and falls back to the id', () => {
    const english = talkIn('en');
    expect(english.say({ id: 'too-few-reviews' })).toBe('Too few reviews to say');
    expect(english.say({ id: 'tooFewReviews' })).toBe('Too few reviews to say');
    expect(english.say({ id: 'from-a-later-version' })).toBe('from-a-later-version');
  });

  it('writes numbers in its language and looks up values that are words of ours', () => {
    const chinese = createTalk(
      (key, _count, values) =>
        key === 'dimensions.service' ? '服务态度' : `${key} ${values.a} ${values.b} ${values.c}`,
      (value) => `<${value}>`,
    );
    expect(chinese.say({ id: 'x', values: { a: 2300, b: '@dimensions.service', c: '@shop' } })).toBe(
      'sentences.x <2300> 服务态度 @shop',
    );
  });

  it('has words for closed lists', () => {
    expect(talkIn('zh_CN').word('dimensions', 'item-as-described')).toBe('描述相符');
    expect(talkIn('en').word('aspects', 'after-sales-cost')).toBe('Cost of returning');
  });
});
