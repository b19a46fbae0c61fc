import { join } from 'node:path';
import type { DatabaseLocation } from '../../src/read-models/database/location.js';

let databases = 0;

/** A database that no test has used yet: a file in the folder, or a schema where `url` names a PostgreSQL database. */
export function newLocation(folder: string, url: string | undefined): DatabaseLocation {
  const name = `test_${++databases}`;
  return url === undefined
    ? { kind: 'sqlite', file: join(folder, `${name}.db`) }
    : { kind: 'postgres', url, schema: name };
}
