import { openDatabase } from 'src/db/open';
import { putBundle, takeBundle } from 'src/db/repos/bundle';
import { chooseFolder, getFolder, leaveFolder } from 'src/db/repos/folder';
import type { ReplicaOutcome, ReplicaSettings, ReplicaState } from 'src/domain/replica';
import type { Result } from 'src/lib/result';
import { send } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import type { FailureCode, ReplicaFailure } from 'src/messages/protocol';
import { t } from '../format/say';
import type { MadeFile } from './transfer';

/** Why something could not be done; what is not named by the protocol is `internal`. */
export type DevicesFailure = FailureCode | ReplicaFailure;

/** The library folder, and the same as one file. Only `state` and `change` may reject. */
export interface DevicesServices {
  /** Whether this browser lets a page use a folder. */
  hasFolders(): Promise<boolean>;
  state(): Promise<ReplicaState>;
  change(settings: Partial<ReplicaSettings>): Promise<void>;
  /** Shows the browser's own picker; to be called from a click. False: nothing was chosen. */
  choose(): Promise<boolean>;
  /** Asks for the chosen folder again; to be called from a click. */
  allow(): Promise<boolean>;
  /** Gives the folder up. */
  leave(): Promise<void>;
  merge(): Promise<Result<ReplicaOutcome, DevicesFailure>>;
  tidy(): Promise<Result<null, DevicesFailure>>;
  /** Ends what is being done. */
  cancel(): Promise<void>;
  makeBundle(): Promise<Result<MadeFile, DevicesFailure>>;
  readBundle(file: Blob): Promise<Result<ReplicaOutcome, DevicesFailure>>;
}

/** The parts of the File System Access API that TypeScript's own library does not know: they are Chromium's. */
interface Picking {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}
type Asking = FileSystemDirectoryHandle & {
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

const folderChanged = (): void => announce({ store: 'replica', key: '' });

async function answerOf<T>(reply: Promise<Result<T, string>>): Promise<T> {
  const answer = await reply;
  if (!answer.ok) throw new Error(answer.detail ?? answer.error);
  return answer.value;
}

/** The real ones: a window picks and asks, the worker reads and writes. */
export const devicesServices: DevicesServices = {
  hasFolders: async () => (globalThis as Picking).showDirectoryPicker !== undefined,
  state: () => answerOf(send('replicaState', null)),
  async change(settings) {
    await answerOf(send('replicaSettings', settings));
  },
  async choose() {
    try {
      const handle = await (globalThis as Picking).showDirectoryPicker?.({ id: 'library', mode: 'readwrite' });
      if (!handle) return false;
      await chooseFolder(await openDatabase(), handle);
      folderChanged();
      return true;
    } catch (error) {
      // The user closed the picker.
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      throw error;
    }
  },
  async allow() {
    const handle: Asking | undefined = await getFolder(await openDatabase());
    const given = (await handle?.requestPermission?.({ mode: 'readwrite' })) === 'granted';
    if (given) folderChanged();
    return given;
  },
  async leave() {
    await send('replicaCancel', null);
    await leaveFolder(await openDatabase());
    folderChanged();
  },
  merge: () => send('replicaMerge', null),
  tidy: () => send('replicaCompact', null),
  async cancel() {
    await send('replicaCancel', null);
  },
  async makeBundle() {
    const reply = await send('replicaExport', null);
    if (!reply.ok) return reply;
    const blob = await takeBundle(await openDatabase());
    if (!blob) return { ok: false, error: 'internal' };
    const name = `${t('devices.fileName')}-${new Date().toISOString().slice(0, 10)}.storesight`;
    return { ok: true, value: { name, blob } };
  },
  async readBundle(file) {
    await putBundle(await openDatabase(), file);
    return send('replicaImport', null);
  },
};
