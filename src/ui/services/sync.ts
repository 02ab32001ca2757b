import { send } from 'src/messages/bus';
import type { SyncAsked } from 'src/messages/protocol';
import { type SyncState, syncSetting, syncStateSetting } from 'src/settings/sync/kept';
import { syncQuota } from 'src/settings/sync/pieces';

/** Whether settings and pins travel, and how that stands; `state` is absent before the first attempt. Bytes. */
export interface SyncNow {
  on: boolean;
  state?: SyncState;
  room: number;
}

/** Settings and pins that travel with the browser's own sync. Calls may reject. */
export interface SyncServices {
  now(): Promise<SyncNow>;
  /** Switches it on or off; resolves once that is done. */
  turn(to: Exclude<SyncAsked, 'changed'>): Promise<void>;
}

/** The real ones: what is kept is read here, what is done the worker does. */
export const syncServices: SyncServices = {
  async now() {
    const [on, state] = await Promise.all([syncSetting.get(), syncStateSetting.get()]);
    return { on, ...(state && { state }), room: syncQuota.bytes };
  },
  async turn(to) {
    const reply = await send('sync', to);
    if (!reply.ok) throw new Error(reply.detail ?? reply.error);
  },
};
