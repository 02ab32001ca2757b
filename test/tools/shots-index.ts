import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where pictures go: a folder for each set (the overlay, and one a screen). */
export const shotsFolder = fileURLToPath(new URL('../../.output/shots', import.meta.url));

/** The folder of one set, there after the call. */
export function setFolder(set: string): string {
  mkdirSync(`${shotsFolder}/${set}`, { recursive: true });
  return `${shotsFolder}/${set}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pageOf = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:14px/1.6 system-ui,sans-serif;margin:24px}figure{display:inline-block;vertical-align:top;margin:6px}figcaption{font-size:12px}img{max-width:480px;border:1px solid #ccc}
td,th{padding:4px 16px 4px 0;text-align:start}.cover{display:block;height:160px;width:260px;object-fit:cover;object-position:top;margin-bottom:4px}li{color:#a40000}</style>
<h1>${title}</h1>${body}</html>`;

interface Tally {
  pictures: number;
  faults: string[];
  cover?: string;
}

/** Writes the index of one set: its faults, then its pictures in the order they were made. */
export function writeSetIndex(set: string, files: readonly string[], faults: readonly string[]): void {
  const folder = setFolder(set);
  const list = faults.map((fault) => `<li>${escaped(fault)}</li>`).join('');
  const figures = files
    .map(
      (file) =>
        `<figure><a href="${file}"><img loading="lazy" alt="" src="${file}"></a><figcaption>${file}</figcaption></figure>`,
    )
    .join('\n');
  const said = `<p><a href="../index.html">All sets</a> · ${files.length} pictures, ${faults.length} faults</p>`;
  writeFileSync(`${folder}/index.html`, pageOf(set, `${said}<ul>${list}</ul>${figures}`));
  const [cover] = files;
  const tally: Tally = { pictures: files.length, faults: [...faults], ...(cover && { cover }) };
  writeFileSync(`${folder}/tally.json`, JSON.stringify(tally));
}

/** Writes the front page over every set that was drawn, and says how many pictures and faults they have together. */
export function writeFrontPage(): { sets: number; pictures: number; faults: number } {
  const sets = readdirSync(shotsFolder)
    .filter((set) => existsSync(`${shotsFolder}/${set}/tally.json`))
    .sort()
    .map((set) => ({
      set,
      ...(JSON.parse(readFileSync(`${shotsFolder}/${set}/tally.json`, 'utf8')) as Tally),
    }));
  const pictures = sets.reduce((sum, one) => sum + one.pictures, 0);
  const faults = sets.reduce((sum, one) => sum + one.faults.length, 0);
  const links = sets
    .map(
      ({ set, cover, ...one }) =>
        `<figure><a href="${set}/index.html">${cover ? `<img class="cover" alt="" src="${set}/${cover}">` : ''}${set}</a><figcaption>${one.pictures} pictures, ${one.faults.length} faults</figcaption></figure>`,
    )
    .join('\n');
  const said = `<p>${sets.length} sets, ${pictures} pictures, ${faults} faults</p>`;
  writeFileSync(`${shotsFolder}/index.html`, pageOf('Storesight: pictures of every screen', `${said}${links}`));
  return { sets: sets.length, pictures, faults };
}
