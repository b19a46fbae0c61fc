// `npm start`: installs and builds what is missing, then starts Almanac in this very process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReady, root } from './ready.mjs';

endWithNpm();
makeReady();
await import(pathToFileURL(join(root, 'dist', 'main.js')).href);

/** npm's shell passes no signal on: when it is gone, this process would be left behind with the port and the store. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 500).unref();
}
