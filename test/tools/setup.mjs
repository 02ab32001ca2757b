/**
 * Set-up for `npm start` and `npm test` on a machine that has only Node ≥ 20 and npm: packages, a browser, a font.
 * Plain JavaScript without packages, because it runs before there are any.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Repository root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Packages' own commands first, among them the Node the tools need: newer than the machine may have. */
export const env = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  NO_UPDATE_NOTIFIER: '1',
};

/** Runs a command in the repository and resolves to its exit code and, unless `show`, its output. */
export function run(command, args, { show = false, extraEnv = {} } = {}) {
  return new Promise((resolve) => {
    const options = {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: ['ignore', ...(show ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    };
    const child = spawn(command, args, { ...options, shell: process.platform === 'win32' });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

/** Full path of a command on the PATH, if there is one. */
function which(name) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(dir, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return undefined;
}

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};

/** Whether node_modules holds exactly what package-lock.json asks for, by npm's own record of what it installed. */
function packagesFit() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

async function ensurePackages() {
  if (packagesFit()) return;
  const quiet = ['--no-audit', '--no-fund'];
  // A registry without the packages of other platforms makes `npm ci` refuse any lock file that leaves them out; `install` keeps to
  // the lock file's versions all the same. Twice, since a registry may be briefly out of reach.
  const attempts = [['ci'], ['install', '--no-save'], ['install', '--no-save']];
  let said = '';
  for (const attempt of attempts) {
    console.log(`set-up: npm ${attempt.join(' ')}`);
    const { code, output } = await run('npm', [...attempt, ...quiet]);
    if (code === 0) return;
    said = output.replace(/^npm warn .*\n/gm, '');
  }
  throw new Error(`npm could not install the packages:\n${said}`);
}

/** Branded Chrome stopped taking --load-extension with version 137. */
function loadsUnpacked(path) {
  const { stdout = '', status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) return false;
  const branded = /^Google Chrome (\d+)/.exec(stdout);
  return !branded || Number(branded[1]) < 137;
}

/** A Chromium that loads unpacked extensions: `$CHROME_BIN`, else the usual names and places. */
export function findChromium() {
  const own = process.env.CHROME_BIN;
  if (own) {
    if (existsSync(own) && loadsUnpacked(own)) return own;
    throw new Error(
      `CHROME_BIN=${own} is no browser that still loads unpacked extensions (Chromium, or Chrome before 137)`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const places = [...names.map(which), '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  return places.find((path) => path && existsSync(path) && loadsUnpacked(path));
}

const findFirefox = () => process.env.FIREFOX_BIN ?? which('firefox-esr') ?? which('firefox');

/** Without one, Chinese text in screenshots is a row of boxes. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { stdout, status } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

const things = {
  chromium: { there: () => Boolean(findChromium()), debian: 'chromium', else: 'Chromium (or set CHROME_BIN to one)' },
  firefox: {
    there: () => Boolean(findFirefox()),
    debian: 'firefox-esr',
    else: 'Firefox ESR (or set FIREFOX_BIN to one)',
  },
  font: {
    there: hasChineseFont,
    debian: 'fonts-noto-cjk',
    else: 'a font with Chinese characters, such as Noto Sans CJK',
  },
};

/** Installs what is missing by apt in one go; resolves to the names that are still missing. */
async function ensureSystem(names) {
  const missing = names.filter((name) => !things[name].there());
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0 && which('apt-get')) {
    const packages = missing.map((name) => things[name].debian);
    console.log(`set-up: apt-get install ${packages.join(' ')}`);
    const extraEnv = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { extraEnv });
    // fontconfig says which fonts there are; chromium alone may come without it.
    const { code, output } = await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...packages],
      { extraEnv },
    );
    if (code !== 0) console.log(output.trim().split('\n').slice(-5).join('\n'));
  }
  const still = missing.filter((name) => !things[name].there());
  for (const name of still) console.log(`set-up: please install ${things[name].else}`);
  return still;
}

/**
 * Makes the machine ready: npm packages and the named things (`chromium`, `firefox`, `font`). Throws without packages or Chromium,
 * since nothing works then; the names of other missing things are returned.
 */
export async function setUp(names) {
  if (Number(process.versions.node.split('.')[0]) < 20) throw new Error('Node 20 or newer is needed');
  const [, missing] = await Promise.all([ensurePackages(), ensureSystem(names)]);
  if (missing.includes('chromium')) throw new Error('no browser to open the extension in');
  env.CHROME_BIN = findChromium();
  const firefox = findFirefox();
  if (firefox) env.FIREFOX_BIN = firefox;
  return missing;
}
