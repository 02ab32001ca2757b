import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stubI18n } from './tools/locale';

// The fake browser has no messages of its own. A test about another language calls stubI18n again.
stubI18n('en');

beforeEach(() => {
  fakeBrowser.reset();
});
