import { DomainError } from '../kernel/domain-error.js';
import type { Position } from '../kernel/position.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { damageOf } from '../read-models/rebuild/set-aside-damaged.js';
import { allProjections, projectionNames } from './all-projections.js';
import type { EventSource } from './event-feed.js';
import { Rebuild } from './rebuild.js';
import { rebuildDamaged } from './rebuild-damaged.js';

export interface RebuildReport {
  /** Names of the read models that were made anew. */
  readonly projections: readonly string[];
  readonly position: Position;
  /** Where the file that was found damaged is kept. */
  readonly kept?: string;
}

/**
 * Makes read models anew from the first event while the others answer. Where their file is damaged, all are made anew and the file
 * is set aside.
 *
 * @param names  of projections
 * @param onProgress  receives the position that the new rows have reached
 * @throws {DomainError} 'rebuild-under-way' where another rebuild is
 */
export async function rebuildReadModels(
  store: EventSource,
  location: DatabaseLocation,
  names: readonly string[],
  onProgress: (position: Position) => void,
): Promise<RebuildReport> {
  const open = (where: DatabaseLocation) => openReadModels(where, 'write');
  const damage = location.kind === 'sqlite' && (await damageOf(location, open)) !== undefined;
  if (location.kind === 'sqlite' && damage)
    return { projections: projectionNames, ...underWay(await rebuildDamaged(store, location, onProgress)) };
  const live = await open(location);
  try {
    const chosen = allProjections.filter(({ name }) => names.includes(name));
    const rebuild = underWay(await Rebuild.begin(store, live, chosen));
    try {
      await rebuild.catchUp(onProgress);
      return { projections: names, position: await rebuild.finish() };
    } finally {
      await rebuild.close();
    }
  } finally {
    await live.close();
  }
}

function underWay<Result>(result: Result | undefined): Result {
  if (result !== undefined) return result;
  throw new DomainError('rebuild-under-way', {
    en: 'Read models are being rebuilt already: wait until that has ended.',
    zh: '读模型正在重建：请等待完成。',
  });
}
