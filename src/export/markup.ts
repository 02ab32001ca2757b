/** Markup that is known to be ours; everything else is text and gets escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | undefined | readonly Markup[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text as HTML text or attribute value; control characters that no document may hold are left out. */
const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"'`]/g, (char) => entities[char] ?? '');

const written = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (Array.isArray(part)) return part.map(({ source }: Markup) => source).join('');
  return escaped(String(part));
};

/** Markup from a template; every value in it is text unless it is markup itself. */
export const html = (template: TemplateStringsArray, ...values: Part[]): Markup =>
  new Markup(template.map((piece, i) => (i === 0 ? piece : written(values[i - 1]) + piece)).join(''));

/** A web address as a link; any other text stays text. */
export const anchor = (url: string): Markup =>
  /^https?:\/\/\S+$/i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${url}</a>` : html`${url}`;
