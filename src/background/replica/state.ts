import { waitingThings } from 'src/db/replica/outgoing';
import { changeOwn, ownOf } from 'src/db/replica/own';
import type { DeviceRecord } from 'src/db/replica/records';
import type { ReplicaDevice, ReplicaSettings, ReplicaState } from 'src/domain/replica';
import { announce } from 'src/messages/changes';
import { replicaSetting } from 'src/settings/replica';
import type { Tools } from '../tools';
import { permissionOf } from './directory';
import { skippedFiles } from './read-folder';
import { folderOf } from './sync';

/** Files left aside that a screen is told of. */
const mostSkipped = 200;

const shownDevice = ({ device: id, name, lastSegmentAt, segments, bytes }: DeviceRecord): ReplicaDevice => ({
  id,
  name,
  ...(lastSegmentAt !== undefined && { lastSegmentAt }),
  segments,
  bytes,
});

/** Everything a screen shows of the library folder. */
export async function replicaState(tools: Tools): Promise<ReplicaState> {
  const db = await tools.openDb();
  const [own, devices, folder] = await Promise.all([ownOf(db), db.getAll('devices'), folderOf(tools, db)]);
  const mine = devices.find(({ device }) => device === own?.device);
  const others = devices.filter((device) => device !== mine && device.segments > 0).map(shownDevice);
  const running = tools.memory.desk.running();
  return {
    ...(folder && own?.on && { folder: { name: folder.name, permission: await permissionOf(folder) } }),
    ...(own && { deviceId: own.device }),
    settings: await replicaSetting.get(),
    ...(own?.lastMerge !== undefined && { lastMerge: own.lastMerge }),
    ...(running && { running }),
    devices: others.sort((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1)),
    skipped: (await skippedFiles({ db })).slice(0, mostSkipped),
    own: { segments: mine?.segments ?? 0, bytes: mine?.bytes ?? 0, waiting: own?.on ? await waitingThings(db) : 0 },
    ...(own?.problem !== undefined && { problem: own.problem }),
  };
}

/** Whether something is shared now that was not before. */
function grew(before: ReplicaSettings, after: ReplicaSettings): boolean {
  if (before.maskAuthors && !after.maskAuthors) return true;
  if (before.scope !== after.scope) return before.scope !== 'everything';
  return after.scope === 'chosen-stores' && after.stores.some((key) => !before.stores.includes(key));
}

/** Changes what is shared and how. Where more is shared than before, all of it is written once more at the next merge. */
export async function changeSettings(tools: Tools, change: Partial<ReplicaSettings>): Promise<ReplicaState> {
  const before = await replicaSetting.get();
  const after = { ...before, ...change };
  await replicaSetting.set(after);
  if (grew(before, after))
    await changeOwn(await tools.openDb(), (own) => (own.on ? { ...own, whole: { table: 0 } } : own));
  announce({ store: 'replica', key: '' });
  return replicaState(tools);
}
