import type { ReplicaProgress, ReplicaState } from 'src/domain/replica';
import type { DevicesServices } from 'src/ui/services/devices';
import type { Services } from 'src/ui/services/services';
import type { SyncNow, SyncServices } from 'src/ui/services/sync';

/** What a screen finds of the user's other devices. */
export interface DevicesSituation {
  /** The library folder; without it there is none. */
  replica?: Partial<ReplicaState>;
  /** What is told while something is being done. */
  progress?: ReplicaProgress;
  /** The browser has no way to pick a folder. */
  noFolders?: boolean;
  syncs?: Partial<SyncNow>;
}

export const noFolder: ReplicaState = {
  settings: { name: '', scope: 'everything', stores: [], maskAuthors: false },
  devices: [],
  skipped: [],
  own: { segments: 0, bytes: 0, waiting: 0 },
};

/** A folder in memory: it can be chosen, left and set up, so that clicks can be tried. */
export function fakeDevices({ replica, progress, noFolders }: DevicesSituation): DevicesServices {
  let state: ReplicaState = { ...noFolder, ...replica, ...(progress && { running: progress }) };
  const outcome: Awaited<ReturnType<DevicesServices['merge']>> = {
    ok: true,
    value: { segments: 0, changes: 0, skipped: [] },
  };
  return {
    hasFolders: async () => !noFolders,
    state: async () => state,
    async change(settings) {
      state = { ...state, settings: { ...state.settings, ...settings } };
    },
    async choose() {
      state = { ...state, folder: { name: 'Storesight', permission: 'granted' } };
      return true;
    },
    async allow() {
      if (state.folder) state = { ...state, folder: { ...state.folder, permission: 'granted' } };
      return true;
    },
    async leave() {
      const { folder: _left, ...rest } = state;
      state = rest;
    },
    merge: async () => outcome,
    tidy: async () => ({ ok: true, value: null }),
    async cancel() {
      const { running: _ended, ...rest } = state;
      state = rest;
    },
    makeBundle: async () => ({
      ok: true,
      value: { name: 'storesight-devices-2026-11-22.storesight', blob: new Blob() },
    }),
    readBundle: async () => outcome,
  };
}

/** Tells once how far it is. */
export const fakeProgress =
  ({ progress }: DevicesSituation): Services['followProgress'] =>
  (listener) => {
    if (progress) setTimeout(() => listener(progress), 0);
  };

/** A switch in memory. */
export function fakeSync({ syncs }: DevicesSituation): SyncServices {
  let now: SyncNow = { on: false, room: 102_400, ...syncs };
  return {
    now: async () => now,
    async turn(to) {
      const { state: _forgotten, ...rest } = now;
      now = { ...rest, on: to === 'on' };
    },
  };
}
