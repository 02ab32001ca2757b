/** The forms in which what is kept can be taken away. Names of words in the locales, too (`transfer.<kind>`). */
export const fileKinds = ['markdown', 'printable', 'storesCsv', 'reviewsCsv', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];
