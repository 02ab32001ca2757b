import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stubI18n } from './tools/locale';

// A second, as the library has it, is no sign on a busy machine that something never comes.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 15_000 });
}

// The fake browser has no messages of its own. A test about another language calls stubI18n again.
stubI18n('en');

beforeEach(() => {
  fakeBrowser.reset();
});
