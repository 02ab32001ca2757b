import type { Directory, DirectoryFile } from 'src/background/replica/directory';

const missing = (name: string): DOMException => new DOMException(`${name} is not there`, 'NotFoundError');

/** A directory in memory, as far as the worker uses one. What lies in it can be laid there and taken away by hand, as an engine does. */
export class MemoryFolder implements Directory {
  readonly kind = 'directory';
  readonly folders = new Map<string, MemoryFolder>();
  readonly files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; modified: number }>();
  permission: PermissionState = 'granted';
  /** Times a file was opened for reading. */
  opened = 0;
  private clock = 1;

  constructor(readonly name = 'library') {}

  async *values(): AsyncIterable<Directory | DirectoryFile> {
    yield* [...this.folders.values()];
    for (const name of [...this.files.keys()]) yield this.fileHandle(name);
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<MemoryFolder> {
    const known = this.folders.get(name);
    if (known) return known;
    if (!create) throw missing(name);
    const made = new MemoryFolder(name);
    this.folders.set(name, made);
    return made;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<DirectoryFile> {
    if (!this.files.has(name) && !create) throw missing(name);
    if (!this.files.has(name)) this.lay(name, new Uint8Array());
    return this.fileHandle(name);
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw missing(name);
  }

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }

  /** Puts a file there, as it is. */
  lay(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.clock += 1;
    this.files.set(name, { bytes, modified: this.clock });
  }

  private fileHandle(name: string): DirectoryFile {
    return {
      kind: 'file',
      name,
      getFile: async () => {
        const file = this.files.get(name);
        if (!file) throw missing(name);
        this.opened += 1;
        return new File([file.bytes], name, { lastModified: file.modified });
      },
      createWritable: async () => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        return {
          write: async (data) => void parts.push(data),
          close: async () => this.lay(name, new Uint8Array(await new Blob(parts).arrayBuffer())),
          abort: async () => undefined,
        };
      },
    };
  }
}

/** All segments below a folder: device/file → bytes. */
export const segmentsBelow = (folder: MemoryFolder): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(
    [...folder.folders].flatMap(([device, { files }]) =>
      [...files].map(([name, { bytes }]) => [`${device}/${name}`, bytes] as const),
    ),
  );

/** Copies one file from one folder to another, as an engine would. */
export function carry(from: MemoryFolder, to: MemoryFolder, path: string, bytes?: Uint8Array<ArrayBuffer>): void {
  const [device = '', file = ''] = path.split('/');
  const found = bytes ?? from.folders.get(device)?.files.get(file)?.bytes;
  if (!found) throw missing(path);
  const there = to.folders.get(device) ?? new MemoryFolder(device);
  to.folders.set(device, there);
  there.lay(file, found);
}
