/** The import directions of this house (src/README.md, "Rooms"). Run by `npm run deps`. */

/** A room may import its own files and the rooms (or single folders) named; everything else under src is refused. */
const room = (name, allowed, why) => ({
  name: `room-${name.replace('/', '-')}`,
  comment: `${why} src/${name} may import: ${[name, ...allowed].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...allowed].map((each) => `^src/${each}(/|\\.|$)`) },
});

/** Rooms whose answers depend on their arguments alone. */
const pure = '^src/(domain|lib|language|trust|score|extract|sites|export|replica)/';

/** Scripts that make the language model; they run on a developer's machine and ship nothing but their result. */
const training = '^src/language/training/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle hides which file depends on which. Move the shared part to a file both can import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-entrypoints',
      comment: 'Entrypoints are thin wiring: move what you need into src and import it from both places.',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'no-tests-in-product',
      comment: 'Nothing that ships may import from test/.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-training-in-product',
      comment: 'The scripts that make the model never ship: import what they made instead.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: training },
      to: { path: training },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: a wrong path or a package that is not installed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^#i18n$', '^virtual:words/', '\\?inline$', '\\?raw$'] },
    },
    {
      name: 'no-dev-packages-in-product',
      comment: 'What ships may only use `dependencies`; WXT and its i18n are bundled in by the build.',
      severity: 'error',
      from: { path: '^(src|entrypoints)/', pathNot: training },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/(wxt|@wxt-dev)/' },
    },
    {
      name: 'browser-only-in',
      comment:
        'The browser API belongs to entrypoints, background, content, messages, settings and ui/services, and to ui/format/shipped.ts for its messages. Pass what you need as an argument.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(background|content|messages|settings|ui/services|ui/format/shipped)(/|\\.)',
      },
      to: { path: '(wxt/(dist/)?browser|webextension-polyfill|@wxt-dev/browser)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-zod-idb-in-content',
      comment:
        'Content scripts run inside shop pages: zod triples their size and the database belongs to the worker. Reached through any chain of imports.',
      severity: 'error',
      from: { path: '^(src/content/|entrypoints/(shops|anyshop)\\.ts)' },
      to: { path: '(node_modules/(zod|idb)/|^src/db/|^src/domain/(dial-)?schemas\\.ts)', reachable: true },
    },
    {
      name: 'pure-rooms',
      comment:
        'Reading, trust and scoring are pure: no packages, no browser. They run the same in a page, a worker and a terminal.',
      severity: 'error',
      from: { path: pure, pathNot: ['^src/domain/(dial-)?schemas\\.ts', '^src/(export|replica)/', training] },
      to: { path: 'node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'export-packages',
      comment: 'Files are written and parsed by well-kept libraries and checked by zod; nothing else from outside.',
      severity: 'error',
      from: { path: '^src/(export|replica)/' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(papaparse|@types/papaparse|zod)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'identify-only',
      comment:
        'The worker and the screens ask src/sites about addresses only; a shop is read nowhere but in the page (and in the tools).',
      severity: 'error',
      from: { path: '^src/(background|ui)/' },
      to: { path: '^src/(extract/|sites/(?!addresses\\.ts|pattern\\.ts|matches\\.ts))' },
    },
    room('domain', [], 'Words depend on nothing.'),
    room('lib', [], 'Tiny things without domain words.'),
    room('extract', ['domain', 'lib'], 'Site-agnostic reading.'),
    room('sites', ['extract', 'domain', 'lib'], 'What we know about each shop.'),
    room('language', ['domain', 'lib'], 'Text alone.'),
    room('trust', ['language', 'domain', 'lib'], 'Opinions with evidence.'),
    room('score', ['trust', 'language', 'domain', 'lib'], 'Arithmetic.'),
    room('db', ['replica', 'export/records', 'domain', 'lib'], 'The store of record; of files it knows the shapes.'),
    room('settings', ['domain', 'lib'], 'One definition per setting.'),
    room('messages', ['domain', 'lib'], 'What rooms in different processes say to each other.'),
    room(
      'content',
      [
        'sites',
        'extract',
        'messages',
        'settings',
        'locales',
        'ui/components',
        'ui/charts',
        'ui/format',
        'domain',
        'lib',
      ],
      'The reading loop and overlay inside a shop page.',
    ),
    room(
      'background',
      ['score', 'trust', 'db', 'replica', 'settings', 'messages', 'sites', 'domain', 'lib'],
      'The worker.',
    ),
    room('export', ['domain', 'lib'], 'Files for other programs.'),
    room('replica', ['export', 'domain', 'lib'], 'Files between devices.'),
    room('locales', ['domain', 'lib'], 'Words for users.'),
    room(
      'ui',
      ['db', 'settings', 'messages', 'export', 'locales', 'sites', 'score', 'domain', 'lib'],
      'The extension pages.',
    ),
    {
      name: 'components-are-props-only',
      comment:
        'Components, charts and format are used on shop pages too: they know props, domain words and locales, nothing else.',
      severity: 'error',
      from: { path: '^src/ui/(components|charts|format)/' },
      to: { path: '^src/', pathNot: '^src/(ui/(components|charts|format)/|domain/|lib/|locales/)' },
    },
    {
      name: 'score-only-through-services',
      comment: 'Screens reach the arithmetic through ui/services, so that a view stays a view.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '^src/ui/services(/|\\.)' },
      to: { path: '^src/score/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|test/fixtures|test/gallery/pages)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
