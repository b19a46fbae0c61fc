// What every command needs first: the packages that the lock file names, and the compiled program.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export function run(command, args, options = {}) {
  execFileSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
}

export function node(args, options) {
  run(process.execPath, args, options);
}

/** The script of an installed package, e.g. `typescript/bin/tsc`. */
export function tool(path) {
  return join(root, 'node_modules', path);
}

/** Installs and builds what is missing or older than its source. */
export function makeReady() {
  checkNode();
  if (!installed()) run('npm', ['ci', '--no-audit', '--no-fund']);
  if (!built()) buildProgram();
  if (!consoleBuilt()) buildConsole();
}

/**
 * The service and the command line: `src` becomes `dist/modules`, and these become the programs in `dist`. The compiler is called itself instead of `nest build`: that emits before
 * it checks types, so the next build would have to check everything again (12 s of processor time instead of 4).
 *
 * npx makes the command executable once for each folder and remembers that, so a folder that is cloned anew needs it done here.
 */
export function buildProgram() {
  node([tool('typescript/bin/tsc'), '-p', 'tsconfig.modules.json']);
  node([join(root, 'scripts', 'bundle.mjs')]);
  chmodSync(join(root, manifest.bin.almanac), 0o755);
}

/** The web console: `console` becomes `dist/console`. */
export function buildConsole() {
  node([tool('vite/bin/vite.js'), 'build', 'console', '--logLevel', 'warn']);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Almanac needs Node 20.19 to 26; this is ${process.version}.`);
  process.exit(2);
}

/** npm writes a copy of the lock file when an installation is complete. */
function installed() {
  const done = join(root, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000;
}

function built() {
  const program = join(root, 'dist', 'main.js');
  return existsSync(program) && isNewest(program, 'src');
}

function consoleBuilt() {
  const page = join(root, 'dist', 'console', 'index.html');
  return existsSync(page) && isNewest(page, 'console');
}

/** Whether a file is as new as all that is in a folder. */
function isNewest(file, folder) {
  const time = statSync(file).mtimeMs;
  const sources = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return sources.every((entry) => !entry.isFile() || statSync(join(entry.parentPath, entry.name)).mtimeMs <= time);
}
