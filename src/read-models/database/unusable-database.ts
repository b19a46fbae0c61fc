import { locationName, type DatabaseLocation } from './location.js';

/** The database cannot be used; the message names it, what was found and what helps. */
export class UnusableDatabase extends Error {
  constructor(title: string, location: DatabaseLocation, why: string, cause?: unknown) {
    super(`${title} ${locationName(location)}: ${why}`, { cause });
    this.name = 'UnusableDatabase';
  }
}
