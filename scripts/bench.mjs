// `npm run bench[:name]`: builds the program and its benches, then runs `bench/NAME.ts`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReady, node, root, tool } from './ready.mjs';

const [name = 'main', ...args] = process.argv.slice(2);
makeReady();
node([tool('typescript/bin/tsc'), '-p', 'tsconfig.bench.json']);
const { main } = await import(pathToFileURL(join(root, 'dist-bench', 'bench', `${name}.js`)).href);
await main(...args);
