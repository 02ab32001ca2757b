import type { PageState } from 'src/domain/summary';
import { ago } from '../format/dates';
import { language } from '../format/language';
import { t, word } from '../format/say';

/** Fields that have a name of their own in the locales; any other is "other details". */
const named = [
  'store',
  'store.id',
  'store.name',
  'store.scores',
  'item',
  'item.title',
  'item.rating',
  'item.review-count',
  'item.totals',
  'reviews',
  'search',
];

/** Field paths of a reading as one list in the reader's words. */
export function fieldsInWords(paths: readonly string[]): string {
  const kebab = (path: string): string => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const words = paths.map((path) =>
    word('fields', named.includes(kebab(path)) ? kebab(path).replace('.', '-') : 'other'),
  );
  return new Intl.ListFormat(language(), { type: 'unit' }).format(new Set(words));
}

interface NoticesProps {
  state: PageState;
  /** ISO instant of the older of the readings shown. */
  readAt?: string | undefined;
  /** The moment `readAt` is told against; this one unless given. */
  now?: Date;
}

function lines({ state, readAt, now = new Date() }: NoticesProps): string[] {
  const { filteredSample, stale, partlyRead, refused } = state;
  return [
    ...(filteredSample ? [t('flags.filteredSample')] : []),
    ...(stale && readAt ? [t('flags.stale', { when: ago(readAt, now) })] : []),
    ...(partlyRead?.length
      ? [t('flags.partlyRead', { fields: fieldsInWords(partlyRead.map(({ field }) => field)) })]
      : []),
    ...(refused?.length ? [t('flags.refused', { fields: fieldsInWords(refused) })] : []),
    ...(state.private ? [t('flags.private')] : []),
  ];
}

/** What must be known before reading the numbers, one line each. */
export function Notices(props: NoticesProps) {
  const said = lines(props);
  if (said.length === 0) return null;
  return (
    <ul class="notices">
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
