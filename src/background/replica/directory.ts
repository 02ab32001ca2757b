import { segmentPlace } from 'src/replica/segment';
import { type DeviceId, deviceForm } from 'src/replica/stamp';

/** What is used of a file below the folder. */
export interface DirectoryFile {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(data: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

/** What is used of a directory: the browser's handle has all of it. */
export interface Directory {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<Directory | DirectoryFile>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<Directory>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<DirectoryFile>;
  removeEntry(name: string): Promise<void>;
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Most directories, files in one of them, and files with other names there that are looked at: far more than ten devices leave in ten years. */
const most = { devices: 200, files: 100_000, others: 100 } as const;

/** A file that is named like a segment, or nearly. */
export interface Found {
  file: string;
  /** Absent where the name is none of ours, such as a copy that an engine made. */
  sequence?: number;
  handle: DirectoryFile;
}

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/** Whether the folder may be read and written now. A click is needed where the browser wants to ask; `lost`: it is not there. */
export async function permissionOf(folder: Directory): Promise<'granted' | 'needed' | 'lost'> {
  if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') return 'needed';
  try {
    for await (const _entry of folder.values()) break;
    return 'granted';
  } catch (error) {
    return isMissing(error) ? 'lost' : 'needed';
  }
}

/** The devices that have a directory in the folder. */
export async function devicesIn(folder: Directory): Promise<{ device: DeviceId; directory: Directory }[]> {
  const found: { device: DeviceId; directory: Directory }[] = [];
  for await (const entry of folder.values()) {
    if (found.length === most.devices) break;
    if (entry.kind === 'directory' && deviceForm.test(entry.name))
      found.push({ device: entry.name as DeviceId, directory: entry });
  }
  return found.sort((one, other) => (one.device < other.device ? -1 : 1));
}

/** The segments of one device, the first one first. Files that an engine is still writing under a name of its own are not among them. */
export async function filesIn(device: DeviceId, directory: Directory): Promise<Found[]> {
  const found: Found[] = [];
  let others = 0;
  for await (const handle of directory.values()) {
    if (found.length === most.files) break;
    if (handle.kind !== 'file' || !handle.name.endsWith('.jsonl.gz') || handle.name.startsWith('.')) continue;
    const place = segmentPlace(device, handle.name);
    if (!place && ++others > most.others) continue;
    found.push({ file: handle.name, handle, ...(place && { sequence: place.sequence }) });
  }
  return found.sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** A file as it is now; `undefined` where it has gone meanwhile. */
export async function fileNow(handle: DirectoryFile): Promise<File | undefined> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Writes a file of one's own, whole or not at all: it appears under its name when it is closed. */
export async function writeFile(directory: Directory, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await directory.getFileHandle(file, { create: true });
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

/** Removes a file of one's own; one that has gone already is gone. */
export async function removeFile(directory: Directory, file: string): Promise<void> {
  try {
    await directory.removeEntry(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
