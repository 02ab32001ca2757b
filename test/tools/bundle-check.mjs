/** `npm run bundle`: what the built extensions must and must not hold. Needs `npm run build`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { limits, othersLimit, packageLimit } from './bundle-limits.mjs';

const output = fileURLToPath(new URL('../../.output', import.meta.url));
const problems = [];

/** A page script is loaded by every page of a shop, so it is kept small; on any other site the user allows still smaller. No line of the limits lies above. */
const mostFor = (file) => (file === 'anyshop.js' ? 30 : 40);
const KB = 1024;
/** Nothing of ours asks the network: the whole promise of the extension in one list. */
const network =
  /\b(?:fetch|importScripts)\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bRTCPeerConnection\b/;
/** What a script could fetch without asking for it by name: pictures, frames, fonts, scripts and hints to load what may come. */
const silent =
  /\.src\s*=\s*["'`](?:https?:)?\/\/|\bnew Image\b|\bimport\s*\(\s*["'`](?:https?:)?\/\/|\bnew (?:Shared)?Worker\s*\(|\bnew FontFace\b|["'`](?:dns-prefetch|preconnect|prefetch|prerender)["'`]|speculationrules/;
/** The same in a style sheet or a page of ours: only what is in the package or in the text itself. */
const remote = {
  '.css': /url\(\s*["']?(?:https?:)?\/\/|@import\b/i,
  '.html':
    /<(?:img|link|script|iframe|source|video|audio|object|embed|base)\b[^>]*?(?:src|href|data|srcset)\s*=\s*["']?(?:https?:)?\/\/|rel=["']?(?:dns-prefetch|preconnect|prefetch|prerender)|http-equiv=["']?refresh|url\(\s*["']?https?:/i,
};
/** Marks zod leaves in a bundle even when its names are shortened. */
const zod = /ZodError|invalid_type|_zod\b/;
const idb = /\bindexedDB\b|versionchange/;
const accountHosts = [
  'login.taobao.com',
  'buyertrade.taobao.com',
  'cart.taobao.com',
  'i.taobao.com',
  'member1.taobao.com',
  'sycm.taobao.com',
  'myseller.taobao.com',
  'login.1688.com',
  'trade.1688.com',
  'passport.jd.com',
  'order.jd.com',
  'cart.jd.com',
  'signin.ebay.com',
  'pay.ebay.com',
  'my.ebay.de',
  'login.aliexpress.com',
  'shoppingcart.aliexpress.com',
];

/** Directives the extension pages' policy must have, with exactly these values (ARCHITECTURE, "Walls that must stand"). */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
/** Firefox opens its sidebar without a permission. */
const permissionsOf = (build) => [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
  ...(build.startsWith('chrome') ? ['sidePanel'] : []),
];

const same = (a = [], b = []) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

function checkManifest(build) {
  const manifest = JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));
  const must = (condition, what) => condition || problems.push(`${build}/manifest.json: ${what}`);
  must(manifest.manifest_version === 3, 'is not Manifest V3');
  must(!('web_accessible_resources' in manifest), 'web_accessible_resources lets a page detect us');
  must(!('externally_connectable' in manifest), 'externally_connectable lets a page talk to us');
  must(
    manifest.content_security_policy?.extension_pages === policy,
    'the extension pages’ policy is not the one agreed',
  );
  const permissions = permissionsOf(build);
  must(same(manifest.permissions, permissions), `permissions are ${manifest.permissions}, not ${permissions}`);
  const scripts = manifest.content_scripts ?? [];
  must(scripts.length > 0, 'no content script');
  must(
    same(manifest.host_permissions, [...new Set(scripts.flatMap(({ matches }) => matches))]),
    'host_permissions differ from the content script’s matches',
  );
  must(
    !manifest.host_permissions?.some((host) => host.includes('storesight.example')),
    'the sample shop’s host got into a production build',
  );
  for (const { js, matches, exclude_matches = [] } of scripts)
    for (const host of accountHosts) {
      const ours = matches.some((match) => host.endsWith(match.replace('*://*', '').replace('/*', '')));
      must(!ours || exclude_matches.some((match) => match.includes(`//${host}/`)), `${js} runs on ${host}`);
    }
}

/** What runs inside pages: the scripts the manifest names, those registered on sites the user allows, and the panel all fetch. */
const pageScriptsOf = (build) => {
  const manifest = JSON.parse(readFileSync(join(output, build, 'manifest.json'), 'utf8'));
  return new Set([
    'anyshop.js',
    'more-shops.js',
    'panel.js',
    'badges.js',
    'marks.js',
    'shape.js',
    ...manifest.content_scripts.flatMap(({ js }) => js),
  ]);
};

function checkScripts(build) {
  const pageScripts = pageScriptsOf(build);
  const files = readdirSync(join(output, build), { recursive: true }).filter((file) => file.endsWith('.js'));
  for (const file of files) {
    const code = readFileSync(join(output, build, file), 'utf8');
    const found = network.exec(code);
    if (found)
      problems.push(
        `${build}/${file}: ${found[0]} near “${code.slice(Math.max(0, found.index - 40), found.index + 40)}”`,
      );
    if (/\beval\s*\(|new Function\s*\(/.test(code)) problems.push(`${build}/${file}: makes code out of text`);
    if (!pageScripts.has(file)) continue;
    if (!(limits[file] <= mostFor(file)))
      problems.push(`bundle-limits.mjs: ${file} may have ${mostFor(file)} KB at most`);
    if (zod.test(code)) problems.push(`${build}/${file}: holds zod`);
    if (idb.test(code)) problems.push(`${build}/${file}: opens the database`);
  }
  for (const file of pageScripts) if (!files.includes(file)) problems.push(`${build}: no ${file}`);
}

/** Nothing in a script, style sheet or page may load from outside by itself; styles inside scripts are looked at too. */
function checkSilent(build) {
  const near = (text, { index }) => text.slice(Math.max(0, index - 40), index + 60).replace(/\s+/g, ' ');
  const files = readdirSync(join(output, build), { recursive: true });
  for (const file of files) {
    const patterns = file.endsWith('.js') ? [silent, remote['.css']] : [remote[extname(file)]];
    for (const pattern of patterns) {
      const text = pattern && readFileSync(join(output, build, file), 'utf8');
      const found = text && pattern.exec(text);
      if (found) problems.push(`${build}/${file}: may load from outside near “${near(text, found)}”`);
    }
  }
}

/** The sizes of all parts, gzipped, in bytes: each file is of the first part that its name begins with. */
function partsOf(build) {
  const parts = new Map(Object.keys(limits).map((part) => [part, 0]));
  let others = 0;
  let all = 0;
  for (const file of readdirSync(join(output, build), { recursive: true })) {
    const path = join(output, build, file);
    if (statSync(path).isDirectory()) continue;
    const size = gzipSync(readFileSync(path)).length;
    const part = Object.keys(limits).find((name) => file.replaceAll('\\', '/').startsWith(name));
    if (part) parts.set(part, parts.get(part) + size);
    else others += size;
    all += size;
  }
  return [...parts, ['others', others], ['all', all]];
}

/** Prints how much each part weighs and may weigh. */
function checkSizes(build) {
  console.log(`${build}, KB gzipped:`);
  for (const [part, bytes] of partsOf(build)) {
    const limit = { ...limits, others: othersLimit, all: packageLimit }[part];
    const size = bytes / KB;
    console.log(`  ${part.padEnd(16)} ${size.toFixed(1).padStart(6)} of ${limit}`);
    if (size === 0) problems.push(`${build}: no ${part}`);
    if (size > limit) problems.push(`${build}: ${part} has ${size.toFixed(1)} KB gzipped, more than ${limit}`);
  }
}

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  checkManifest(build);
  checkSilent(build);
  checkScripts(build);
  checkSizes(build);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
