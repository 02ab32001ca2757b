import { situations as popup } from '../popup/situations';

// Lists of stores are the popup's alone.
const { 'empty-library': _, 'library-fails': __, ...aboutPages } = popup;

/** The popup's faces at a panel's widths. */
export const situations = aboutPages;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A panel's narrowest and a generous one. */
export const widths = [320, 460];
