import './transfer.css';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import type { ConflictChoice, ImportOutcome, LookedAt } from '../../services/transfer';
import { useFocusBack } from '../use-focus-back';
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

/** The file being looked at, and what came of it; `end` stops whatever is under way. */
function useLook(end: RefObject<AbortController | undefined>) {
  const { transfer } = useServices();
  const [looked, setLooked] = useState<LookedAt>();
  const [looking, setLooking] = useState<number>();
  const [left, setLeft] = useState(false);
  const look = async (file: File): Promise<void> => {
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
  return { looked, looking, left, look, forget: () => setLooked(undefined) };
}

interface FilePickProps {
  again: boolean;
  field: RefObject<HTMLInputElement | null>;
  onPick: (file: File) => void;
}

function FilePick({ again, field, onPick }: FilePickProps) {
  return (
    <label class="button transfer-pick">
      {t(again ? 'transfer.chooseOther' : 'transfer.choose')}
      <input
        ref={field}
        class="spoken"
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onPick(file);
          // The same file once more must be a change too.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Brings a file back in: looked at first, shown what it would do, written in parts that can be stopped. */
export function ImportPanel({ onDone }: { onDone?: () => void }) {
  const { transfer } = useServices();
  const end = useRef<AbortController | undefined>(undefined);
  const { looked, looking, left, look, forget } = useLook(end);
  const [running, setRunning] = useState<Running>();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const field = useFocusBack<HTMLInputElement>(looking !== undefined || running !== undefined);
  const stop = (): void => end.current?.abort();
  // A page that goes away stops between two parts, as the button does.
  useEffect(() => () => end.current?.abort(), []);

  const pick = (file: File): void => {
    setOutcome(undefined);
    void look(file);
  };
  const start = async (choice: ConflictChoice): Promise<void> => {
    if (!looked || looked.problem) return;
    end.current = new AbortController();
    setRunning({ written: 0, total: 0 });
    const onProgress = (written: number, total: number): void => setRunning({ written, total });
    setOutcome(await transfer.bringIn(looked.plan, choice, { signal: end.current.signal, onProgress }));
    setRunning(undefined);
    forget();
    onDone?.();
  };
  return (
    <section class="section transfer" aria-label={t('transfer.import')}>
      <p>{t('transfer.importAbout')}</p>
      {!running && <FilePick again={looked !== undefined} field={field} onPick={pick} />}
      {looked?.problem && <Refusal name={looked.name} problem={looked.problem} />}
      {looked && !looked.problem && !running && (
        <ImportPreview looked={looked} onStart={(choice) => void start(choice)} />
      )}
      {looking !== undefined && <LookProgress share={looking} onStop={stop} />}
      {running && <ImportProgress {...running} onStop={stop} />}
      <p class="note" role="status">
        {statusInWords({ looking, left, outcome })}
      </p>
    </section>
  );
}
