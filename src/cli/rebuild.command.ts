import { Command } from 'commander';
import type { StorageConfig } from '../config.js';
import { openEvents } from '../open-events.js';
import { invalid } from '../kernel/domain-error.js';
import { shareReached, type Position } from '../kernel/position.js';
import { projectionNames } from '../projections/all-projections.js';
import { rebuildReadModels, type RebuildReport } from '../projections/rebuild-read-models.js';
import { preparedLocations } from '../storage-locations.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { requireStore } from './with-storage.js';

/** `almanac rebuild [PROJECTION]`: read models anew from the first event, while those in use answer. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(`project the events anew; one of ${projectionNames.join(', ')}, or all`)
    .argument('[projection]')
    .action(async (projection: string | undefined, _options, command: Command) => {
      const globals = globalsOf(command);
      if (projection && !projectionNames.includes(projection))
        throw invalid('projection', `one of ${projectionNames.join(', ')}`, projection);
      requireStore(globals.config);
      const began = performance.now();
      const names = projection ? [projection] : projectionNames;
      const { projections, position, kept } = await rebuild(globals.config, names);
      const seconds = (performance.now() - began) / 1000;
      const what = projection && kept === undefined ? projection : 'All read models';
      print(globals, { projections, position, seconds, ...(kept !== undefined && { kept }) }, function* () {
        if (kept !== undefined) yield `The file of the read models was damaged. It is kept as ${kept}.`;
        yield `${what} rebuilt up to position ${position} in ${seconds.toFixed(1)} s.`;
      });
    });
}

async function rebuild(config: StorageConfig, names: readonly string[]): Promise<RebuildReport> {
  const locations = preparedLocations(config);
  const store = await openEvents(locations.events, { readonly: true });
  const bar = new ProgressBar('rebuilding');
  try {
    const head = await store.head();
    const onProgress = (position: Position) => bar.update(shareReached(position, head));
    return await rebuildReadModels(store, locations.readModels, names, onProgress);
  } finally {
    bar.stop();
    await store.close();
  }
}
