// `npm start`: installs and builds what is missing, then starts Almanac in this very process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReady, root } from './ready.mjs';

makeReady();
await import(pathToFileURL(join(root, 'dist', 'main.js')).href);
