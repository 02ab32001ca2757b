import type { Page } from 'playwright-core';

/** A file of the library folder: its path below it, and its bytes. */
export interface FolderFile {
  path: string;
  bytes: number[];
}

/**
 * Where a page of ours asks for a folder, it gets a directory of the browser's own private file system: the handle is of the same kind, and
 * no dialogue of the system comes in between.
 */
export const standInPicker = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('library', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: pick });
  });

/** All files of the folder by path, as an engine that carries files sees them. */
export const filesOf = (extensionTab: Page): Promise<FolderFile[]> =>
  extensionTab.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const library = await root.getDirectoryHandle('library', { create: true });
    const found: { path: string; bytes: number[] }[] = [];
    for await (const device of library.values()) {
      if (device.kind !== 'directory') continue;
      for await (const file of (device as FileSystemDirectoryHandle).values()) {
        if (file.kind !== 'file') continue;
        const content = await (await (file as FileSystemFileHandle).getFile()).arrayBuffer();
        found.push({ path: `${device.name}/${file.name}`, bytes: [...new Uint8Array(content)] });
      }
    }
    return found.sort((one, other) => (one.path < other.path ? -1 : 1));
  });

/** Lays files down in the folder of another browser; each replaces what was there. */
export const layDown = (extensionTab: Page, files: readonly FolderFile[]): Promise<void> =>
  extensionTab.evaluate(async (arrived) => {
    const root = await navigator.storage.getDirectory();
    const library = await root.getDirectoryHandle('library', { create: true });
    for (const { path, bytes } of arrived) {
      const [device = '', name = ''] = path.split('/');
      const directory = await library.getDirectoryHandle(device, { create: true });
      const handle = await directory.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
    }
  }, files as FolderFile[]);
