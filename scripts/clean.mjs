// Removes what was compiled, so that a package holds no file whose source is gone.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ready.mjs';

rmSync(join(root, 'dist'), { recursive: true, force: true });
