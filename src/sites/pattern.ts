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
