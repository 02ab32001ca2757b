import dataUrl from 'assets/language/polarity.zh.bin?url&inline';

/** The weights of the language model. They are part of the script, since an extension without a network cannot load a file. */
export const weights = (): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));
