/** Files to and from the user's own disk. */
export interface FileServices {
  /** Hands a file to the browser's downloads under a name. */
  save(name: string, blob: Blob): void;
}

/** How long a download may take to begin before its address is taken back, in ms. */
const beginsWithin = 60_000;

/** The real ones. No permission is needed: it is a link that is followed. */
export const fileServices: FileServices = {
  save(name, blob) {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), beginsWithin);
  },
};
