import { useState } from 'preact/hooks';
import { ago } from '../../format/dates';
import { t } from '../../format/say';
import type { NoteRecord } from '../../services/notes';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';

type Other = NonNullable<NoteRecord['others']>[number];

/** As many letters of a text as name its buttons. */
const named = 40;

interface OtherProps {
  other: Other;
  onUse: () => void;
  onKeep: () => void;
}

function OtherText({ other: { at, note }, onUse, onKeep }: OtherProps) {
  const { notes, now } = useServices();
  const { value: device } = useLive(() => notes.deviceOf(at), [notes, at]);
  const text = [...note.text].slice(0, named).join('');
  return (
    <li>
      <p class="note-elsewhere">
        {t('devices.alsoWritten', { device: device ?? t('devices.elsewhere'), when: ago(note.updatedAt, now()) })}
      </p>
      <p class="words" dir="auto">
        {note.text}
      </p>
      <p class="note-choice">
        <button type="button" class="link" aria-label={t('devices.useOtherOf', { text })} onClick={onUse}>
          {t('devices.useOther')}
        </button>
        <button type="button" class="link" aria-label={t('devices.keepMineOf', { text })} onClick={onKeep}>
          {t('devices.keepMine')}
        </button>
      </p>
    </li>
  );
}

/** Texts of one note that were written on other devices at the same time: they stay until the user has chosen. */
export function NoteOthers({ note, onSettled }: { note: NoteRecord; onSettled: () => void }) {
  const { notes } = useServices();
  const [failed, setFailed] = useState(false);
  const { id, storeKey, itemKey, at, others = [] } = note;
  const settle = ({ text, tags, quote }: Pick<NoteRecord, 'text' | 'tags' | 'quote'>, over: Other): void => {
    const words = { text, tags, ...(quote && { quote }) };
    notes.save({ id, storeKey, ...(itemKey && { itemKey }), ...words, ...(at && { at }), over: [over.at] }).then(
      () => {
        setFailed(false);
        onSettled();
      },
      () => setFailed(true),
    );
  };
  if (others.length === 0) return null;
  return (
    <>
      <ul class="note-others">
        {others.map((other) => (
          <OtherText
            key={other.at}
            other={other}
            onUse={() => settle(other.note, other)}
            onKeep={() => settle(note, other)}
          />
        ))}
      </ul>
      {failed && (
        <p class="note" role="alert">
          {t('notes.failed')}
        </p>
      )}
    </>
  );
}
