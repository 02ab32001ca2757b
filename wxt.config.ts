import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateChromeMessagesText, parseMessagesText } from '@wxt-dev/i18n/build';
import { defineConfig } from 'wxt';
import { pageScripts, shopMatches } from './src/sites/matches';

/** Host of the made-up schema.org shop; only the gallery build may read it without asking. */
const gallerySampleHosts = ['https://shop.storesight.example/*'];

/**
 * `virtual:words/<language>`: one language as a module, for whoever reads in another language than the browser's. The browser gives its own
 * only, and nothing of ours may fetch a file.
 */
const wordModules = {
  name: 'storesight-words',
  resolveId: (id: string) => (id.startsWith('virtual:words/') ? `\0${id}` : undefined),
  load(id: string) {
    const language = /^\0virtual:words\/(\w+)$/.exec(id)?.[1];
    if (!language) return undefined;
    const source = readFileSync(new URL(`./src/locales/${language}.yml`, import.meta.url), 'utf8');
    const shipped: Record<string, { message: string }> = JSON.parse(
      generateChromeMessagesText(parseMessagesText(source, 'YAML')),
    );
    const words = Object.fromEntries(Object.entries(shipped).map(([name, { message }]) => [name, message]));
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(words))});`;
  },
};

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  alias: {
    src: fileURLToPath(new URL('./src', import.meta.url)),
    assets: fileURLToPath(new URL('./assets', import.meta.url)),
  },
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'src/locales' },
  vite: () => ({
    plugins: [wordModules],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The CSV library can load files from the network; we only write with it, and nothing we ship may hold the means.
    define: { XMLHttpRequest: 'undefined' },
    // The build report prints the sizes that matter; Vite's own list is noise.
    // The oldest browsers we run in (see minimum_chrome_version and strict_min_version): no rewriting of CSS or syntax they know.
    build: {
      reportCompressedSize: false,
      // Its polyfill would be the only thing in the product that can ask the network.
      modulePreload: { polyfill: false },
      target: ['chrome123', 'firefox140'],
      cssTarget: ['chrome123', 'firefox140'],
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    ...(browser === 'chrome' ? { minimum_chrome_version: '123' } : {}),
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    // The browsers' own names open popup and side panel; two more keys are ours to suggest, the rest is the user's to set.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'open-beside': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commands_openBeside__' },
      'next-finding': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commands_nextFinding__' },
      'open-panel': { description: '__MSG_commands_openPanel__' },
      'pin-store': { description: '__MSG_commands_pinStore__' },
      'quote-selection': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_notes_fromSelection__' },
    },
    // The same patterns as the content script's: no wider install warning, and open tabs can be taken over after an update.
    host_permissions: mode === 'gallery' ? [...shopMatches, ...gallerySampleHosts] : [...shopMatches],
    optional_host_permissions: ['*://*/*'],
    // Declared here and built as plain scripts: WXT's content-script wrapper announces itself to the page with an event.
    content_scripts: pageScripts.map(({ file, matches, except }) => ({
      matches: [...matches],
      exclude_matches: [...except],
      js: [file],
      run_at: 'document_idle' as const,
    })),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'storesight@storesight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
    incognito: 'spanning',
  }),
});
