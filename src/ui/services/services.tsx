import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reading } from 'src/domain/reading';
import type { ReplicaProgress } from 'src/domain/replica';
import type { PageRef, StoreKey } from 'src/domain/site';
import type { PageState, Summary } from 'src/domain/summary';
import type { DevicesServices } from './devices';
import type { FileServices } from './files';
import type { NotesServices } from './notes';
import type { OptionsServices } from './options';
import type { StorePageServices } from './store-page';
import type { SyncServices } from './sync';
import type { TransferServices } from './transfer';

/** The tab a screen is about. `url` is absent where the browser does not tell (its own pages). */
export interface ActiveTab {
  id: number;
  url?: string;
  private: boolean;
}

/** What is kept on this device. Each call may reject: the database can be locked, full or switched off. */
export interface Library {
  /** By key or any alias a store was ever known under. */
  summary(keyOrAlias: string): Promise<Summary | undefined>;
  /** The store an address is about, as far as ids in the address tell. */
  summaryAt(ref: PageRef): Promise<Summary | undefined>;
  /** Pinned stores, latest pin first. */
  pinned(): Promise<Summary[]>;
  /** Newest visit first. */
  recent(limit: number): Promise<Summary[]>;
  /** Stores whose name contains the words, newest visit first. */
  search(name: string, limit: number): Promise<Summary[]>;
  setPinned(key: StoreKey, pinned: boolean): Promise<void>;
}

/** Everything a screen asks of the browser and of our own storage; tests and pictures give plain objects. */
export interface Services {
  now(): Date;
  /** The method this build scores by; answers of another one are old. */
  methodVersion: string;
  library: Library;
  options: OptionsServices;
  storePage: StorePageServices;
  notes: NotesServices;
  transfer: TransferServices;
  files: FileServices;
  devices: DevicesServices;
  sync: SyncServices;
  /** The tab the user is in, or the one named. */
  activeTab(tabId?: number): Promise<ActiveTab | undefined>;
  /** What the worker last noted of a tab; it outlives the worker, not the browser. */
  pageState(tabId: number): Promise<PageState | undefined>;
  /** Whether this site may be read without asking again. */
  isAllowed(url: URL): Promise<boolean>;
  /** Asks the user to allow a whole site for good. To be called straight from a click. */
  allow(url: URL): Promise<boolean>;
  /** Takes that back. */
  disallow(url: URL): Promise<boolean>;
  /** Reads the page in a tab anew, once. False: the browser does not let this page be read. */
  readPage(tab: ActiveTab): Promise<boolean>;
  reload(tabId: number): Promise<void>;
  openUrl(url: string): Promise<void>;
  /** Draws this screen anew, in the language and colours chosen now. */
  restart(): void;
  isMuted(host: string): Promise<boolean>;
  setMuted(host: string, muted: boolean): Promise<void>;
  /** Has a reading of our own making judged by the worker; kept nowhere. Rejects where there is no answer. */
  tryOut(reading: Reading): Promise<Summary>;
  /** Asks the worker to recompute an old answer; nothing happens when there is none to be had. */
  freshen(key: StoreKey): void;
  /** Called after each change of what is kept, of a tab's state or of which tab the user is in, until `signal` ends it. */
  onChange(listener: () => void, signal: AbortSignal): void;
  /** Called while something is done for the library folder or a bundle, until `signal` ends it. */
  followProgress(listener: (progress: ReplicaProgress) => void, signal: AbortSignal): void;
}

const Context = createContext<Services | undefined>(undefined);

/** Hands the services to every view below. */
export const ServicesProvider = Context.Provider;

/** The services of this screen. Throws outside a mounted screen. */
export function useServices(): Services {
  const services = useContext(Context);
  if (!services) throw new Error('a view was drawn outside mount()');
  return services;
}
