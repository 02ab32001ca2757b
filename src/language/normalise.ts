/**
 * A text reduced to what it says: width, case, blanks, punctuation and pictures gone, letters and digits left. Two texts that a
 * reader would call the same give the same string; a text without any word gives ''.
 */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
