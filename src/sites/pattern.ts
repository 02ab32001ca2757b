/** Whether an address fits a match pattern of the forms used here: any scheme, a host or all hosts under one, a path with stars. */
export function fitsPattern({ hostname, pathname, search }: URL, pattern: string): boolean {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/u.exec(pattern) ?? [];
  const here = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
  if (!here || path === '/*') return here;
  const parts = path.split('*').map((part) => part.replace(/[.?+^$()[\]{}|\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(pathname + search);
}

/**
 * Where two patterns of whole hosts meet: the narrower of the two, undefined where they share no host. `*://www.etsy.com/*` and
 * `*://*.etsy.com/*` meet in the former; one of all hosts meets every other in that other.
 */
export function overlap(one: string, other: string): string | undefined {
  const [a, b] = [hostOf(one), hostOf(other)];
  if (covers(b, a)) return one;
  return covers(a, b) ? other : undefined;
}

const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]*)/u.exec(pattern)?.[1] ?? '';

function covers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  return wide.startsWith('*.') && (narrow === wide.slice(2) || narrow.endsWith(wide.slice(1)));
}
