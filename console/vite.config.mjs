import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const built = join(folder, '..', 'dist', 'console');
const assets = join(built, 'assets');

/** The oldest browsers that people may use, from `package.json` as Vite names them: `chrome120`. */
const { browserslist } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'));
const browsers = browserslist.map((each) => each.replace('ios_saf', 'ios').replace(' >= ', ''));

/** Scripts and styles are compressed once, not at each request. */
const compressed = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    for (const name of readdirSync(assets).filter((each) => /\.(js|css)$/.test(each))) {
      const text = readFileSync(join(assets, name));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(text));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(text, { level: 9 }));
    }
  },
};

/** Pages that are used where there may be no connection; others are loaded when one goes there. */
const usedAnywhere = /^src\/pages\/(calls|visits|deliveries|outbox|sign-in|welcome)\//;

/** The files of the page and of those pages, by their names in the build. */
function filesOfShell(manifest) {
  const found = new Set();
  const seen = new Set();
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(file);
    for (const each of chunk.imports ?? []) add(each);
    for (const each of chunk.dynamicImports ?? [])
      if (!each.startsWith('src/pages/') || usedAnywhere.test(each)) add(each);
  };
  add('index.html');
  return [...found].sort();
}

/** The service worker knows what belongs to this build; another build is another version. */
const serviceWorker = {
  name: 'service-worker',
  apply: 'build',
  closeBundle() {
    const files = filesOfShell(JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')));
    const source = readFileSync(join(folder, 'service-worker.js'), 'utf8');
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const version = createHash('sha256')
      .update(JSON.stringify([source, page, files]))
      .digest('hex')
      .slice(0, 16);
    const text = source.replace('= BUILD;', `= ${JSON.stringify({ version, files })};`);
    writeFileSync(join(built, 'service-worker.js'), text);
  },
};

// What is built is what people use, also where a test builds it: otherwise React would bring its checks of development.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production';

/** Builds the console into `dist/console`, from which the service serves it. */
export default defineConfig({
  root: folder,
  plugins: [compressed, serviceWorker],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // An image inside a script would be loaded by whoever never sees it.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    target: browsers,
    rolldownOptions: {
      // "use client" means something to servers that render, which there are none of here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  // `npm run console`: the pages as they are written, over a service that `npm start` runs.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
