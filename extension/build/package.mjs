/**
 * Writes the packages for the stores: `target/calque-chromium-VERSION.zip` and
 * `target/calque-firefox-VERSION.zip`. Each browser gets the manifest keys it knows; with
 * `--backend https://…` both know that service from the start.
 */
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const TARGET = fileURLToPath(new URL('../../target/', import.meta.url));

/** What a reader's browser needs; the rest of the folder is for developers. */
const CONTENTS = [
  'background.js', 'manifest.json', 'PRIVACY.md', '_locales', 'consent', 'content', 'fonts', 'icons', 'lib', 'options', 'reader', 'vendor', 'welcome',
];

/** @type {Record<string, (manifest: any) => void>} */
const BROWSERS = {
  chromium: (manifest) => {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  },
  firefox: (manifest) => {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
  },
};

const chosen = process.argv.indexOf('--backend');
const asked = chosen > 0 ? new URL(process.argv[chosen + 1]) : null;
// The folder's own default needs no change: it is this computer, by both of its names.
const backend = asked?.hostname === '127.0.0.1' ? null : asked;
if (backend && backend.protocol !== 'https:') {
  throw new Error(`--backend: expected an address that begins with https://, found ${backend.href}`);
}

for (const [browser, adapt] of Object.entries(BROWSERS)) {
  const folder = `${TARGET}extension-${browser}`;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  for (const name of CONTENTS) {
    cpSync(`${SOURCE}${name}`, `${folder}/${name}`, {recursive: true});
  }
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  adapt(manifest);
  if (backend) {
    manifest.host_permissions = [`https://${backend.hostname}/*`];
    const file = `${folder}/lib/backend.js`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/'http:[^']*'/, JSON.stringify(backend.href.replace(/\/$/, ''))));
  }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const zip = `${TARGET}calque-${browser}-${manifest.version}.zip`;
  rmSync(zip, {force: true});
  // The JDK that builds the service is there, a zip program may not be. M: without Java's manifest.
  execFileSync('jar', ['--create', '--no-manifest', '--date=1980-01-01T00:00:02Z', `--file=${zip}`, '-C', folder, '.']);
  console.log(zip);
}
