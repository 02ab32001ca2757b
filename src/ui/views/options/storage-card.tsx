import 'assets/styles/fields.css';
import { useRef, useState } from 'preact/hooks';
import type { Erasure } from 'src/messages/protocol';
import { retentionDays } from 'src/settings/retention';
import { day } from '../../format/dates';
import { bytes, number } from '../../format/numbers';
import { t } from '../../format/say';
import type { StoreSize } from '../../services/options';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { Card, Choice } from './card';
import type { CardProps } from './card-props';
import { EraseButtons } from './erase-buttons';

/** Stores counted through when sizes are asked for: those seen last. */
const sized = 200;

/** Counts what single stores take, on demand: it reads every review of theirs. */
function Sizes({ onErase }: { onErase: (what: Erasure, name: string) => void }) {
  const { options } = useServices();
  const [sizes, show] = useState<StoreSize[]>();
  const [busy, setBusy] = useState(false);
  const end = useRef<AbortController | undefined>(undefined);
  const count = async (): Promise<void> => {
    end.current = new AbortController();
    setBusy(true);
    const found: StoreSize[] = [];
    try {
      await options.sizes({
        limit: sized,
        signal: end.current.signal,
        onEach(one) {
          found.push(one);
          show([...found].sort((a, b) => b.bytes - a.bytes));
        },
      });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="option-sizes">
      <button type="button" class="button" onClick={() => (busy ? end.current?.abort() : void count())}>
        {t(busy ? 'options.storage.stop' : 'options.storage.sizes')}
      </button>
      <p class="spoken" role="status">
        {sizes && !busy ? t('options.storage.sized', { n: sizes.length }) : ''}
      </p>
      {sizes && (
        <ul class="option-list">
          {sizes.map(({ key, name, reviews, bytes: size }) => (
            <li key={key}>
              <span class="what">
                <b>
                  <bdi>{name ?? t('popup.unnamed')}</bdi>
                </b>
                <small>{t('options.storage.ofStore', { n: reviews, size: bytes(size) })}</small>
              </span>
              <button
                type="button"
                class="button danger"
                aria-label={`${t('options.storage.delete')} · ${name ?? t('popup.unnamed')}`}
                onClick={() => onErase({ stores: [key] }, name ?? t('popup.unnamed'))}
              >
                {t('options.storage.delete')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is kept on this device, for how long, and how to be rid of it. */
export function StorageCard({ values, save }: CardProps) {
  const { options } = useServices();
  const { value: use, failed } = useLive(() => options.storage(), [options]);
  return (
    <Card id="storage" title={t('options.storage.title')} about={t('options.storage.about')}>
      {failed && !use && <p class="quiet">{t('popup.libraryFailed.title')}</p>}
      {use && (
        <dl class="option-figures">
          <dt>{t('options.storage.stores')}</dt>
          <dd>{number(use.stores)}</dd>
          <dt>{t('options.storage.reviews')}</dt>
          <dd>{number(use.reviews)}</dd>
          <dt>{t('options.storage.notes')}</dt>
          <dd>{number(use.notes)}</dd>
          <dt>{t('options.storage.used')}</dt>
          <dd>{use.used === undefined ? '–' : bytes(use.used)}</dd>
        </dl>
      )}
      {use?.madeRoom && <p class="quiet">{t('room.made', { n: use.madeRoom.reviews, day: day(use.madeRoom.at) })}</p>}
      <Choice
        label={t('options.storage.retention')}
        value={String(values.retentionDays)}
        options={retentionDays.map((days) => [String(days), t('options.storage.days', { n: days })] as const)}
        onChange={(chosen) => {
          const days = retentionDays.find((one) => String(one) === chosen);
          if (days) void save('retentionDays', days);
        }}
      />
      <EraseButtons>{(ask) => <Sizes onErase={ask} />}</EraseButtons>
    </Card>
  );
}
