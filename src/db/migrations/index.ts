import { initial } from './001-initial';
import { looks } from './002-looks';
import { notes } from './003-notes';
import { comments } from './004-comments';
import { replica } from './005-replica';
import { packs } from './006-packs';
import { places } from './007-places';
import type { Migration } from './migration';

/** The whole chain, oldest first. A new version is one file and one line here. */
export const migrations: readonly Migration[] = [initial, looks, notes, comments, replica, packs, places];
