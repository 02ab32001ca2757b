import type { Note } from 'src/domain/note';
import type { Bundle } from './records';
import { coverageLine, headLines, quoteSource, ratingLine, scoreLine, serviceLine } from './said';
import { addressOf, nameOf, type StorePart, storeParts } from './store-parts';
import type { Voice } from './voice';

/**
 * Text from pages and users so that no reader of Markdown takes it for anything but text: no emphasis, link, image, HTML, table, heading, list
 * or code. Line ends become spaces; `lines` keeps them.
 */
export const inline = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&!$^{}]/g, '\\$&')
    .replace(/\b(https?|ftp|mailto|javascript|data)(?=:)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/@/g, '\\@')
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+=])/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)([.)])/gm, '$1\\$2')
    .replace(/(?<![ \t])[ \t]*(?:\r\n?|[\n\u2028\u2029\v\f])[ \t]*/gu, ' ');

/** The same, line by line, each behind `prefix`. */
const lines = (text: string, prefix = ''): string =>
  text
    .split(/\r\n?|[\n\u2028\u2029\v\f]/u)
    .map((line) => `${prefix}${inline(line.trim())}`)
    // Two spaces at the end keep a line end in one paragraph.
    .join('  \n');

/** An address as a link that says itself; what could end the brackets is written as a percent code. */
const link = (url: string): string =>
  `<${url.replace(/[<>\s\\"'`]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}>`;

function noteOf(note: Note, voice: Voice): string {
  const { quote, tags, text, updatedAt } = note;
  const source = quote && [
    ...quoteSource(quote, voice).map(inline),
    ...(quote.url ? [`${voice.text('source')} ${link(quote.url)}`] : []),
  ];
  return [
    ...(quote ? [`${lines(quote.text, '> ')}\n>\n> — ${source?.join(' · ')}`] : []),
    ...(text ? [lines(text)] : []),
    [
      `*${inline(voice.text('written', { date: voice.day(updatedAt) }))}*`,
      ...tags.map((tag) => inline(`#${tag}`)),
    ].join(' '),
  ].join('\n\n');
}

function storeOf(part: StorePart, voice: Voice): string[] {
  const { summary, notes } = part;
  const address = addressOf(part);
  const site = summary?.site ?? part.store?.site;
  return [
    `## ${inline(nameOf(part) ?? voice.text('unnamed'))}`,
    [site && voice.word('sites', site), address && `${voice.text('source')} ${link(address)}`]
      .filter(Boolean)
      .join(' · '),
    ...(summary
      ? [
          [ratingLine(summary, voice), serviceLine(summary, voice), coverageLine(summary, voice)]
            .map((line) => `- ${inline(line)}`)
            .join('\n'),
        ]
      : []),
    ...(summary && summary.scores.length > 0
      ? [
          `### ${voice.text('scores')}`,
          summary.scores.map((score) => `- ${inline(scoreLine(score, summary, voice))}`).join('\n'),
        ]
      : []),
    ...(notes.length > 0
      ? [
          `### ${voice.text('notes')}`,
          ...notes
            .map((note) => noteOf(note, voice))
            .join('\n\n---\n\n')
            .split('\n\n'),
        ]
      : []),
  ].filter((block) => block !== '');
}

/** Notes with their quotes and the figures they lean on, store by store, as Markdown in the reader's language. */
export function writeMarkdown(bundle: Bundle, voice: Voice): string {
  const head = headLines(bundle, voice).map((line) => `- ${inline(line)}`);
  return `${[
    `# ${inline(voice.text('title'))}`,
    head.join('\n'),
    ...storeParts(bundle).flatMap((part) => storeOf(part, voice)),
  ].join('\n\n')}\n`;
}
