import './transfer.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import type { ConflictChoice, ImportOutcome, LookedAt } from '../../services/transfer';
import { ImportPreview } from './import-preview';
import { ImportProgress, LookProgress } from './import-progress';

const problemText = {
  'too-large': 'tooLarge',
  'not-json': 'notJson',
  'not-ours': 'notOurs',
  'newer-version': 'newerVersion',
  'too-deep': 'tooDeep',
  'forbidden-key': 'forbiddenKey',
  'wrong-form': 'wrongForm',
  unreadable: 'unreadable',
} as const;

type Problem = NonNullable<LookedAt['problem']>;

function placeIn(problem: Problem): string | undefined {
  if (!('line' in problem) || problem.line === undefined) return undefined;
  const { line, place } = problem;
  return place ? t('transfer.atPlace', { line: String(line), place }) : t('transfer.atLine', { line: String(line) });
}

/** Why a file is refused, and where in it the fault is. */
function Refusal({ name, problem }: { name: string; problem: Problem }) {
  const place = placeIn(problem);
  return (
    <div class="transfer-refusal" role="alert">
      <h2>{t('transfer.problems.title')}</h2>
      <p class="transfer-file">
        <bdi>{name}</bdi>
      </p>
      <p>{t(`transfer.problems.${problemText[problem.problem]}`)}</p>
      {place && (
        <p>
          <code>{place}</code>
        </p>
      )}
      <p class="note">{t('transfer.nothingWritten')}</p>
    </div>
  );
}

function endInWords({ end, written, total }: ImportOutcome): string {
  if (end === 'done') return t('transfer.done', { n: written });
  return t(end === 'stopped' ? 'transfer.stopped' : 'transfer.broke', { written, total });
}

interface Status {
  looking: number | undefined;
  left: boolean;
  outcome: ImportOutcome | undefined;
}

function statusInWords({ looking, left, outcome }: Status): string {
  if (looking !== undefined) return t('transfer.looking');
  if (left) return t('transfer.left');
  return outcome ? endInWords(outcome) : '';
}

interface Running {
  written: number;
  total: number;
}

/** Brings a file back in: looked at first, shown what it would do, written in parts that can be stopped. */
export function ImportPanel({ onDone }: { onDone?: () => void }) {
  const { transfer } = useServices();
  const [looked, setLooked] = useState<LookedAt>();
  const [looking, setLooking] = useState<number>();
  const [left, setLeft] = useState(false);
  const [running, setRunning] = useState<Running>();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const end = useRef<AbortController | undefined>(undefined);
  // A page that goes away stops between two parts, as the button does.
  useEffect(() => () => end.current?.abort(), []);

  const pick = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setOutcome(undefined);
    setLooked(undefined);
    setLeft(false);
    setLooking(0);
    // Another file may be chosen while one is looked at.
    end.current?.abort();
    const own = new AbortController();
    end.current = own;
    const onProgress = (share: number): void => {
      if (end.current === own) setLooking(share);
    };
    const found = await transfer.look(file, { signal: own.signal, onProgress });
    if (end.current !== own) return;
    setLooked(found);
    setLeft(!found);
    setLooking(undefined);
  };
  const start = async (choice: ConflictChoice): Promise<void> => {
    if (!looked || looked.problem) return;
    end.current = new AbortController();
    setRunning({ written: 0, total: 0 });
    const onProgress = (written: number, total: number): void => setRunning({ written, total });
    setOutcome(await transfer.bringIn(looked.plan, choice, { signal: end.current.signal, onProgress }));
    setRunning(undefined);
    setLooked(undefined);
    onDone?.();
  };
  return (
    <section class="section transfer" aria-label={t('transfer.import')}>
      <p>{t('transfer.importAbout')}</p>
      {!running && (
        <label class="button transfer-pick">
          {t(looked ? 'transfer.chooseOther' : 'transfer.choose')}
          <input
            class="spoken"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void pick(currentTarget.files?.[0]);
              // The same file once more must be a change too.
              currentTarget.value = '';
            }}
          />
        </label>
      )}
      {looked?.problem && <Refusal name={looked.name} problem={looked.problem} />}
      {looked && !looked.problem && !running && (
        <ImportPreview looked={looked} onStart={(choice) => void start(choice)} />
      )}
      {looking !== undefined && <LookProgress share={looking} onStop={() => end.current?.abort()} />}
      {running && <ImportProgress {...running} onStop={() => end.current?.abort()} />}
      <p class="note" role="status">
        {statusInWords({ looking, left, outcome })}
      </p>
    </section>
  );
}
