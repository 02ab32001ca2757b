/** Raised whenever a number that is shown can change for the same evidence; summaries of another version are stale. */
export const METHOD_VERSION = '2.10.0';
