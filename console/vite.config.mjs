import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const assets = join(folder, '..', 'dist', 'console', 'assets');

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

/** Builds the console into `dist/console`, from which the service serves it. */
export default defineConfig({
  root: folder,
  plugins: [compressed],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // An image inside a script would be loaded by whoever never sees it.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    // Browsers of the last two years.
    target: ['chrome120', 'firefox121', 'safari17.4'],
    rolldownOptions: {
      // "use client" means something to servers that render, which there are none of here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  // `npm run console`: the pages as they are written, over a service that `npm start` runs.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
