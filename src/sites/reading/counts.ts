import { parseCount } from 'src/extract/numbers';

/** The count in a label, when it is exact: `5,136 global ratings`, `(33,006)`. A rounded one (`1.2K`) is none. */
export function exactCount(text: string | undefined): number | undefined {
  const count = text === undefined ? undefined : parseCount(text);
  return count && !count.atLeast && !/\d\s?[kmKM]\b|[万萬千]/u.test(text ?? '') ? count.value : undefined;
}
