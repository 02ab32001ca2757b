/** For how long texts of reviews may be kept after they were last seen, in days. */
export const retentionDays = [30, 90, 180, 365] as const;
export type RetentionDays = (typeof retentionDays)[number];
