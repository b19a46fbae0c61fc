import type { Position } from '../kernel/position.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { clearShadow } from '../read-models/rebuild/clear-shadow.js';
import { takeRebuildLock } from '../read-models/rebuild/rebuild-lock.js';
import { replaceDamaged } from '../read-models/rebuild/replace-damaged.js';
import { shadowOf } from '../read-models/rebuild/shadow-location.js';
import { allProjections } from './all-projections.js';
import type { EventSource } from './event-feed.js';
import { ProjectionRunner } from './projection-runner.js';

/**
 * Makes all read models in a new file, which then takes the name of the damaged one. Processes that have that open notice, and
 * open the new one.
 * @returns undefined while another rebuild is under way; else where the damaged file is kept
 */
export async function rebuildDamaged(
  store: EventSource,
  location: DatabaseLocation & { kind: 'sqlite' },
  onProgress: (position: Position) => void,
): Promise<{ position: Position; kept: string } | undefined> {
  const lock = await takeRebuildLock(location);
  if (!lock) return undefined;
  const shadow = shadowOf(location);
  try {
    await clearShadow(shadow);
    const position = await fill(store, shadow, onProgress);
    return { position, kept: replaceDamaged(location.file, shadow.file) };
  } finally {
    await clearShadow(shadow);
    await lock.release();
  }
}

async function fill(
  store: EventSource,
  shadow: DatabaseLocation,
  onProgress: (position: Position) => void,
): Promise<Position> {
  const readModels = await openReadModels(shadow, 'write');
  try {
    return await new ProjectionRunner(store, readModels, allProjections).catchUp(onProgress);
  } finally {
    await readModels.close();
  }
}
