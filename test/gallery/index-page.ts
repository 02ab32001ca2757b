/** Colours of earthenware: what stands in for a picture, chosen by its address so that one picture keeps one colour. */
const colours = ['#e9dfd0', '#d9e2d6', '#dfe0ea', '#ecd9d2', '#e6e3cf', '#d4e0e3', '#e3d8e4'];

/** An answer for any picture a sample page asks for. */
export function placeholder(url: string): { contentType: string; body: string } {
  const sum = [...url].reduce((total, char) => (total * 31 + char.charCodeAt(0)) % 9973, 7);
  const colour = colours[sum % colours.length];
  const hill = 60 + (sum % 25);
  const body =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" preserveAspectRatio="xMidYMid slice"><rect width="120" height="120" fill="${colour}"/>` +
    `<path d="M0 ${hill}q30-30 60 0t60 0v60H0z" fill="#0000001a"/><circle cx="${84 - (sum % 40)}" cy="34" r="11" fill="#ffffff99"/></svg>`;
  return { contentType: 'image/svg+xml', body };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A list of the samples with their addresses, for a person to click through. */
export function indexPage(samples: readonly { title: string; url: string }[]): string {
  const rows = samples.map(
    ({ title, url }) => `<li><a href="${escaped(url)}">${escaped(title)}</a><br><small>${escaped(url)}</small></li>`,
  );
  return (
    '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>Storesight gallery</title><style>' +
    'body{max-width:720px;margin:40px auto;font:16px/1.7 sans-serif}li{margin-bottom:12px}small{color:#777}</style></head><body>' +
    `<h1>Storesight</h1><p>Sample stores, all invented, at the addresses such pages have.</p><ol>${rows.join('')}</ol></body></html>`
  );
}
