/** A name as it is searched for: width, case and blanks aside. */
export const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase().replace(/\s+/gu, '');
