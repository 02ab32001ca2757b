/** The marketplaces: one shop, one markup, twenty-two hosts. */
export const marketplaces =
  'com ca com.mx com.br co.uk de fr it es nl se pl com.be ie com.tr ae sa eg in co.jp com.au sg'.split(' ');

export const amazonMatches: readonly string[] = marketplaces.map((domain) => `*://*.amazon.${domain}/*`);

// Account, cart, order and checkout paths of every marketplace, also behind a language (`/-/en/ap/signin`).
const paths = [
  'ap/*',
  'gp/buy/*',
  'gp/css/*',
  'gp/cart/*',
  'cart*',
  'your-account*',
  'your-orders*',
  'hz/*',
  'checkout/*',
];

/** Where nothing of ours runs. */
export const amazonPrivate: readonly string[] = marketplaces.flatMap((domain) => [
  ...paths.map((path) => `*://*.amazon.${domain}/${path}`),
  `*://*.amazon.${domain}/-/*/ap/*`,
]);
