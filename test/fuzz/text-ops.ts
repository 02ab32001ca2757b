/** A change of a page's source before it is parsed. `where` is a share of the way through it, `n` a number to vary by. */
export type TextOp = (html: string, where: number, n: number) => string;

const at = (text: string, where: number): number => Math.floor(text.length * where);

const scripts = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi;

/** Changes the inside of one inline script that holds data; the page as it is where there is none. */
function inScript(html: string, where: number, change: (code: string) => string): string {
  const holding = [...html.matchAll(scripts)].filter(([, , code = '']) => /[{[]/.test(code));
  const [whole = '', open = '', code = '', close = ''] = holding[Math.floor(where * holding.length)] ?? [];
  return whole === '' ? html : html.replace(whole, () => `${open}${change(code)}${close}`);
}

const jsonValue = /:\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)/g;

/** Replaces the value of one member of data in a script. */
function otherValue(html: string, where: number, value: string): string {
  return inScript(html, where, (code) => {
    const members = [...code.matchAll(jsonValue)];
    const hit = members[Math.floor(((where * 7919) % 1) * members.length)];
    return hit ? `${code.slice(0, hit.index)}:${value}${code.slice(hit.index + hit[0].length)}` : code;
  });
}

// What a page may write where a reader expects a number or words.
const oddValues = [
  '1e999',
  '-1',
  '1e308',
  '0.1e-400',
  '9007199254740993',
  '99999999999999999999',
  'null',
  'true',
  '{}',
  '[]',
  '[[[[]]]]',
  '{"@type":{"@type":[]}}',
  '""',
  '"NaN"',
  '"\\ud800"',
  '"\\u0000\\u202e4.9"',
  '{"__proto__":{"ratingValue":5,"reviewCount":7}}',
  '{"toString":null,"valueOf":null}',
  '{"length":4294967295,"0":{}}',
];

const deep = (n: number): string => {
  const depth = 50 + (n % 3000);
  return n % 2 === 0 ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
};

// Bounded so that a run of thousands ends; megabytes at once are a case of its own (`readers.test.ts`).
const longText = 40_000;

const strange = [
  '<form><input name="children"><input name="parentNode"><input name="nextSibling"><input name="attributes"></form>',
  '<img name="querySelector"><form name="body"></form><a id="children"></a><i id="length"></i>',
  '<template><div class="review">5.0 ★★★★★</div></template>',
  '<iframe srcdoc="<div class=review>5</div>"></iframe><object></object>',
  '<svg><style>.a{}</style><title>5</title><foreignObject><p>4</p></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img title="4.9"></style></mtext></math>',
  '<table><tr><td>4.8<form><tr></table></form>',
  '<plaintext>',
  '<textarea><div class="comment">',
  '<select><option>5<div>4',
  '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0">',
  '</body></html><body class="b"><html lang="xx-invalid-\u202e">',
  '<!--><script>--><![CDATA[<div>',
];

/** Changes of the source: what only a parser makes a tree of. */
export const textOps: Record<string, TextOp> = {
  truncate: (html, where) => html.slice(0, at(html, where)),
  tear: (html, where, n) => html.slice(0, at(html, where)) + html.slice(at(html, where) + 1 + (n % 200)),
  tearJson: (html, where, n) =>
    inScript(html, where, (code) => code.slice(0, Math.floor((code.length * (n % 1000)) / 1000))),
  cutJson: (html, where, n) =>
    inScript(html, where, (code) => {
      const from = Math.floor((code.length * (n % 1000)) / 1000);
      return code.slice(0, from) + code.slice(from + 1 + (n % 7));
    }),
  oddValue: (html, where, n) => otherValue(html, where, oddValues[n % oddValues.length] ?? 'null'),
  deepValue: (html, where, n) => otherValue(html, where, deep(n)),
  manyValues: (html, where, n) => otherValue(html, where, `[${'{"@type":"Review"},'.repeat(n % 3000)}1]`),
  swapQuotes: (html, where, n) => inScript(html, where, (code) => code.replaceAll('"', n % 2 ? "'" : '`')),
  strange: (html, where, n) =>
    html.slice(0, at(html, where)) + strange[n % strange.length] + html.slice(at(html, where)),
  longText: (html, where, n) =>
    html.slice(0, at(html, where)) +
    (['长', '5 ', '4.8分', '★', '1,234 ', '2026-08-01 '][n % 6] ?? '').repeat(n % longText) +
    html.slice(at(html, where)),
};
