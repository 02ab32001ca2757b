import { situations as popup } from '../popup/situations';

/** The popup's faces at a panel's widths; lists of stores are the popup's alone. */
export const situations = {
  ready: popup.ready,
  'too-few-reviews': popup['too-few-reviews'],
  reading: popup.reading,
  'permission-needed': popup['permission-needed'],
  flags: popup.flags,
  long: popup.long,
  unsupported: popup.unsupported,
} as const;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A panel's narrowest and a generous one. */
export const widths = [320, 460];
