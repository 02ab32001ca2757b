import { useState } from 'preact/hooks';
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
  'reviews.text',
  'reviews.author',
  'reviews.date',
  'search',
];

/** Field paths of a reading as one list in the reader's words. */
export function fieldsInWords(paths: readonly string[]): string {
  const kebab = (path: string): string => path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const words = paths.map((path) =>
    word('fields', named.includes(kebab(path)) ? kebab(path).replace('.', '-') : 'other'),
  );
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(new Set(words));
}

interface NoticesProps {
  state: PageState;
  /** ISO instant of the older of the readings shown. */
  readAt?: string | undefined;
  /** The moment `readAt` is told against; this one unless given. */
  now?: Date;
  /** Copies a report on what was not read; `false` where it could not. Without it no button stands here. */
  onDiagnose?: (() => Promise<boolean>) | undefined;
}

/** Whether most of the reviews gave no words: the shop's page is another than its reader knows. */
const hasDrifted = ({ partlyRead }: PageState): boolean =>
  partlyRead?.some(({ field }) => field === 'reviews.text') ?? false;

/** Whether something failed that a shop's own reader should have found; what any shop's page does not say is no failure. */
const isFaulty = ({ site, partlyRead }: PageState): boolean =>
  partlyRead?.some(({ why }) => why === 'failed' || (why === 'no rule matched' && site !== 'generic')) ?? false;

function partlyReadLines({ partlyRead, ...state }: PageState): string[] {
  if (!partlyRead?.length) return [];
  const { site, adapterVersion } = state;
  return [
    ...(hasDrifted({ ...state, partlyRead }) ? [t('diagnostics.drift')] : []),
    t('flags.partlyRead', { fields: fieldsInWords(partlyRead.map(({ field }) => field)) }),
    ...(site && adapterVersion !== undefined && isFaulty({ ...state, partlyRead })
      ? [t('diagnostics.reader', { site: `@sites.${site}`, version: String(adapterVersion) })]
      : []),
  ];
}

function lines({ state, readAt, now = new Date() }: NoticesProps): string[] {
  const { filteredSample, stale, refused } = state;
  return [
    ...(filteredSample ? [t('flags.filteredSample')] : []),
    ...(stale && readAt ? [t('flags.stale', { when: ago(readAt, now) })] : []),
    ...partlyReadLines(state),
    ...(refused?.length ? [t('flags.refused', { fields: fieldsInWords(refused) })] : []),
    ...(state.private ? [t('flags.private')] : []),
  ];
}

/** The button that copies a report on this page, and what came of it. */
function CopyDiagnostics({ onDiagnose }: { onDiagnose: () => Promise<boolean> }) {
  const [done, setDone] = useState<boolean>();
  return (
    <p class="diagnose">
      <button type="button" onClick={() => void onDiagnose().then(setDone)}>
        {t('diagnostics.copy')}
      </button>{' '}
      <span role="status">{done === undefined ? '' : t(done ? 'diagnostics.copied' : 'diagnostics.refused')}</span>
    </p>
  );
}

/** What must be known before reading the numbers, one line each. */
export function Notices(props: NoticesProps) {
  const said = lines(props);
  if (said.length === 0) return null;
  const { state, onDiagnose } = props;
  return (
    <div class="notices">
      <ul>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {onDiagnose && isFaulty(state) && <CopyDiagnostics onDiagnose={onDiagnose} />}
    </div>
  );
}
