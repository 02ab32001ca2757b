import { language } from './language';
import { spaced } from './numbers';

const dayMs = 86_400_000;

/** An ISO day in the reader's language, without any time zone moving it: `2 Oct 2026`. Text that is no day stays as it is. */
export function day(iso: string): string {
  const at = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

const steps = [
  ['day', dayMs],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long before `now` an instant was: `8 days ago`, `now`. */
export function ago(iso: string, now: Date): string {
  const past = Math.max(0, now.getTime() - Date.parse(iso));
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const [unit, size] = steps.find(([, ms]) => past >= ms) ?? ['second', Number.POSITIVE_INFINITY];
  return spaced(relative.format(-Math.floor(past / size), unit));
}

/** A month (`2026-05`) in the reader's language: `May 2026`. */
export function month(iso: string): string {
  const at = new Date(`${iso}-01T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}

/** A date on an axis, as short as it can be: the year at its turn, the month at its first day, else month and day. */
export function tickDate(at: Date): string {
  const turn = at.getUTCDate() === 1;
  const parts: Intl.DateTimeFormatOptions =
    turn && at.getUTCMonth() === 0
      ? { year: 'numeric' }
      : turn
        ? { month: 'short' }
        : { month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(language(), { ...parts, timeZone: 'UTC' }).format(at);
}
