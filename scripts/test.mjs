// `npm test [-- jest options]`: installs and builds what is missing, then runs every test.
import { makeReady, node, tool } from './ready.mjs';

makeReady();
try {
  node([tool('jest/bin/jest.js'), ...process.argv.slice(2)], {
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  });
} catch ({ status }) {
  process.exit(status ?? 1);
}
