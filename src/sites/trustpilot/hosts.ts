export const trustpilotMatches: readonly string[] = ['*://*.trustpilot.com/*'];

/** Where nothing of ours runs: signing in, writing a review, one's own account, and the desks of businesses. */
export const trustpilotPrivate: readonly string[] = [
  ...['authenticate', 'businessapp.b2b', 'business', 'b2b', 'support'].map((name) => `*://${name}.trustpilot.com/*`),
  ...['evaluate*', 'login*', 'signup*', 'settings*', 'users/connect*', 'my-reviews*'].map(
    (path) => `*://*.trustpilot.com/${path}`,
  ),
];
