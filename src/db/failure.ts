/**
 * Why the library could not be opened, as far as the user can do something about it. `newer`: a later version of ours has written it.
 * `unread`: bringing it up to date failed, and it was left as it was. `other`: held open elsewhere, full, or switched off.
 */
export type LibraryFailure = 'newer' | 'unread' | 'other';

/** Thrown where a step to the present version failed; `cause` is what the step threw. */
export class UpgradeError extends Error {
  override name = 'UpgradeError';
}

/** What an error of the database means for the user. */
export function libraryFailure(error: unknown): LibraryFailure {
  if (error instanceof UpgradeError) return 'unread';
  return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'other';
}
