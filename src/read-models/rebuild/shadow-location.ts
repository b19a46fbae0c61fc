import type { DatabaseLocation } from '../database/location.js';

/** Where read models are made anew while those in use answer: a second file, or a second schema. */
export function shadowOf<Location extends DatabaseLocation>(location: Location): Location {
  return location.kind === 'sqlite'
    ? { ...location, file: `${location.file}.rebuild` }
    : { ...location, schema: `${location.schema}_rebuild` };
}
