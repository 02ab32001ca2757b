import { t } from '../../format/say';

/** Tags offered as buttons: the most used; any other is found by typing it. */
const offered = 30;

interface NotesFilterProps {
  words: string;
  onWords: (words: string) => void;
  tags: readonly { tag: string; n: number }[];
  tag: string | undefined;
  onTag: (tag: string | undefined) => void;
}

/** Narrows the notes by words and by one tag. */
export function NotesFilter({ words, onWords, tags, tag, onTag }: NotesFilterProps) {
  // The chosen one stays in sight though none of its notes may be left.
  const shown = tags.slice(0, offered);
  if (tag !== undefined && !shown.some((one) => one.tag === tag)) shown.unshift({ tag, n: 0 });
  return (
    <search class="notes-filter">
      <input
        type="search"
        class="search"
        aria-label={t('notes.search')}
        placeholder={t('notes.search')}
        value={words}
        onInput={({ currentTarget }) => onWords(currentTarget.value)}
      />
      {shown.length > 0 && (
        <fieldset class="tags">
          <legend class="spoken">{t('notes.tagged')}</legend>
          <button type="button" class="tag" aria-pressed={tag === undefined} onClick={() => onTag(undefined)}>
            {t('notes.allTags')}
          </button>
          {shown.map((one) => (
            <button
              key={one.tag}
              type="button"
              class="tag"
              aria-pressed={one.tag === tag}
              onClick={() => onTag(one.tag === tag ? undefined : one.tag)}
            >
              <bdi>{t('notes.tagCount', { tag: `#${one.tag}`, n: one.n })}</bdi>
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}
