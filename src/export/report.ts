import type { Finding } from 'src/domain/assessment';
import type { Note } from 'src/domain/note';
import { distributionChart, ratingChart } from './charts';
import { historyChart } from './history-chart';
import { anchor, html, type Markup } from './markup';
import type { Bundle } from './records';
import { reportStyle } from './report-style';
import { coverageLine, headLines, quoteSource, ratingLine, scoreLine, serviceLine } from './said';
import { addressOf, nameOf, type StorePart, storeParts } from './store-parts';
import type { Voice } from './voice';

/** Most reviews of one store that are printed; the CSV has all of them. */
const mostPrinted = 500;

const section = (title: string, body: Markup | readonly Markup[] | undefined): Markup =>
  body === undefined || (Array.isArray(body) && body.length === 0) ? html`` : html`<h3>${title}</h3>\n${body}\n`;

const list = (lines: readonly Markup[]): Markup | undefined =>
  lines.length === 0 ? undefined : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

const said = (text: string): Markup => html`<bdi dir="auto">${text}</bdi>`;

function joined(pieces: readonly Markup[]): Markup[] {
  return pieces.map((piece, i) => (i === 0 ? piece : html` · ${piece}`));
}

/** What speaks loudest first; what could not be tested last. */
const verdictOrder = { fail: 0, warn: 1, pass: 2, 'not-tested': 3 } as const;

function finding({ signal, verdict, why, innocent }: Finding, voice: Voice): Markup {
  return html`<b>${voice.word('verdicts', verdict)} ${voice.word('signals', signal)}</b> ${voice.say(why)}${
    innocent && html` <span class="about">${voice.text('innocent')} ${voice.say(innocent)}</span>`
  }`;
}

function answer(part: StorePart, voice: Voice): Markup[] {
  const { summary, snapshots } = part;
  const history = historyChart(snapshots, voice);
  if (!summary) return history ? [section(voice.text('history'), history)] : [];
  const { pooled, scores } = summary;
  const findings = [...pooled.findings].sort((a, b) => verdictOrder[a.verdict] - verdictOrder[b.verdict]);
  return [
    html`<p><b>${ratingLine(summary, voice)}</b></p>`,
    ratingChart(summary, voice) ?? html``,
    html`<p>${serviceLine(summary, voice)}</p><p class="about">${coverageLine(summary, voice)}</p>`,
    section(voice.text('scores'), list(scores.map((score) => html`${scoreLine(score, summary, voice)}`))),
    section(voice.text('distribution'), pooled.distribution && distributionChart(pooled.distribution, voice)),
    section(voice.text('findings'), list(findings.map((one) => finding(one, voice)))),
    section(voice.text('history'), history),
  ];
}

function noteOf({ quote, text, tags, updatedAt }: Note, voice: Voice): Markup {
  const source = quote && [
    ...quoteSource(quote, voice).map(said),
    ...(quote.url ? [html`${voice.text('source')} ${anchor(quote.url)}`] : []),
  ];
  return html`<figure>${quote && html`<blockquote dir="auto">${quote.text}</blockquote><figcaption>${source && joined(source)}</figcaption>`}
${quote?.picture && html`<img src="${quote.picture}" alt="${voice.text('picture')}">`}
${text === '' ? undefined : html`<p class="words" dir="auto">${text}</p>`}
<p class="about">${tags.map((tag) => html`<span class="tag">#${tag}</span>`)} ${voice.text('written', { date: voice.day(updatedAt) })}</p></figure>\n`;
}

function reviewRow({ review }: StorePart['reviews'][number], voice: Voice): Markup {
  const { date, dateText, author, class: kind, rating, ratingScale, text, followUp, sellerReply } = review;
  const vote = kind
    ? voice.word('classes', kind)
    : rating === undefined
      ? ''
      : `${voice.number(rating)}${ratingScale === undefined ? '' : `/${voice.number(ratingScale)}`}`;
  return html`<tr><td>${date ? voice.day(date) : dateText}</td><td>${vote}</td><td>${said(author ?? voice.text('anonymous'))}</td><td><div class="words" dir="auto">${text}</div>${
    followUp && html`<div class="words" dir="auto"><b>${voice.text('followUp')}</b> ${followUp.text}</div>`
  }${sellerReply && html`<div class="about" dir="auto"><b>${voice.text('sellerReply')}</b> ${sellerReply.text}</div>`}</td></tr>\n`;
}

function storeOf(part: StorePart, index: number, voice: Voice): Markup {
  const { notes, reviews, summary, store } = part;
  const site = summary?.site ?? store?.site;
  const address = addressOf(part);
  const about = [
    ...(site ? [html`${voice.word('sites', site)}`] : []),
    ...(address ? [html`${voice.text('source')} ${anchor(address)}`] : []),
  ];
  const printed = reviews.slice(0, mostPrinted);
  return html`<h2 id="store-${index}"><bdi>${nameOf(part) ?? voice.text('unnamed')}</bdi></h2>
<p class="about">${joined(about)}</p>
${answer(part, voice)}
${section(
  voice.text('notes'),
  notes.map((note) => noteOf(note, voice)),
)}
${
  printed.length > 0
    ? section(
        voice.text('reviews'),
        html`<p class="about">${voice.text('reviewCount', { shown: printed.length, n: reviews.length })}</p><table><tbody>${printed.map((review) => reviewRow(review, voice))}</tbody></table>`,
      )
    : undefined
}`;
}

/** Nothing may load, run or be sent from a report, whoever opens it and whatever stands in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A report to print or pass on: one HTML file without script or anything from outside, in the reader's language. */
export function writeReport(bundle: Bundle, voice: Voice): string {
  const found = storeParts(bundle);
  const title = voice.text('title');
  const contents = html`<nav aria-label="${voice.text('contents')}"><ol>${found.map(
    (part, i) => html`<li><a href="#store-${i}"><bdi>${nameOf(part) ?? voice.text('unnamed')}</bdi></a></li>`,
  )}</ol></nav>`;
  return html`<!doctype html>
<html lang="${voice.language}" dir="${voice.direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${reportStyle}</style></head>
<body><main><h1>${title}</h1>
<ul class="head">${headLines(bundle, voice).map((line) => html`<li>${line}</li>`)}</ul>
${found.length > 1 ? contents : undefined}
${found.map((part, i) => storeOf(part, i, voice))}
</main></body></html>
`.source;
}
