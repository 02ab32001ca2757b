export const etsyMatches: readonly string[] = ['*://*.etsy.com/*'];

// Buying, one's own account, messages and the seller's desk, also behind a language (`/de/cart`).
const paths = [
  'cart*',
  'checkout*',
  'signin*',
  'join*',
  'your/*',
  'messages*',
  'conversations*',
  'account*',
  'purchases*',
];

/** Where nothing of ours runs. */
export const etsyPrivate: readonly string[] = paths.flatMap((path) => [
  `*://*.etsy.com/${path}`,
  `*://*.etsy.com/*/${path}`,
]);
