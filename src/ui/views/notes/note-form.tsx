import 'assets/styles/fields.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NoteQuote, noteBounds } from 'src/domain/note';
import { t } from '../../format/say';
import { NoteQuoteBlock } from './note-quote';

/** What was written, as typed. */
export interface WrittenNote {
  text: string;
  tags: string;
  quote?: NoteQuote;
}

interface NoteFormProps {
  /** Its name for screen readers. */
  label: string;
  before?: WrittenNote | undefined;
  /** Rejects when it was not kept; the form then stays with what was typed. */
  onSave: (written: WrittenNote) => Promise<unknown>;
  onCancel: () => void;
}

interface FieldsProps {
  text: string;
  onText: (text: string) => void;
  tags: string;
  onTags: (tags: string) => void;
}

function Fields({ text, onText, tags, onTags }: FieldsProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <label>
        <span>{t('notes.text')}</span>
        <textarea
          ref={first}
          class="field"
          dir="auto"
          maxLength={noteBounds.text}
          placeholder={t('notes.textHint')}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('notes.tags')}</span>
        <input
          class="field"
          dir="auto"
          placeholder={t('notes.tagsHint')}
          value={tags}
          onInput={({ currentTarget }) => onTags(currentTarget.value)}
        />
      </label>
    </>
  );
}

interface QuoteChoiceProps {
  quote: NoteQuote;
  onQuote: (quote: NoteQuote | undefined) => void;
}

/** The quote of a note, with the choice to leave it or its picture out. */
function QuoteChoice({ quote, onQuote }: QuoteChoiceProps) {
  const { picture, ...rest } = quote;
  return (
    <div>
      <NoteQuoteBlock quote={quote} />
      <p class="quote-choice">
        <button type="button" class="link" onClick={() => onQuote(undefined)}>
          {t('notes.drop')}
        </button>
        {picture && (
          <button type="button" class="link" onClick={() => onQuote(rest)}>
            {t('notes.dropPicture')}
          </button>
        )}
      </p>
    </div>
  );
}

/** One note being written or changed. Ctrl or ⌘ with Enter saves, Escape leaves. */
export function NoteForm({ label, before, onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(before?.text ?? '');
  const [tags, setTags] = useState(before?.tags ?? '');
  const [quote, setQuote] = useState(before?.quote);
  const [state, setState] = useState<'open' | 'saving' | 'failed'>('open');
  const empty = text.trim() === '' && quote === undefined;
  const save = (): void => {
    if (empty || state === 'saving') return;
    setState('saving');
    onSave({ text, tags, ...(quote && { quote }) }).catch(() => setState('failed'));
  };
  return (
    <form
      class="note-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      {quote && <QuoteChoice quote={quote} onQuote={setQuote} />}
      <Fields text={text} onText={setText} tags={tags} onTags={setTags} />
      <div class="buttons">
        <button type="submit" class="button main" disabled={empty || state === 'saving'}>
          {t('notes.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('notes.cancel')}
        </button>
      </div>
      <p class="note" role="status">
        {state === 'failed' ? t('notes.failed') : ''}
      </p>
    </form>
  );
}
