import { Command } from 'commander';
import { filesIn } from '../config.js';
import { openEvents } from '../open-events.js';
import { invalid } from '../kernel/domain-error.js';
import type { Position } from '../kernel/position.js';
import { allProjections, projectionNames } from '../projections/all-projections.js';
import { ProjectionRunner } from '../projections/projection-runner.js';
import { openReadModels } from '../projections/read-models.js';
import { openStorage } from '../storage.js';
import { caughtUp } from './caught-up.js';
import { globalsOf, print, ProgressBar } from './console.js';
import { requireStore } from './with-storage.js';

/** `almanac rebuild [PROJECTION]`: read models anew from the first event. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(`project the events anew; one of ${projectionNames.join(', ')}, or all`)
    .argument('[projection]')
    .action(async (projection: string | undefined, _options, command: Command) => {
      const globals = globalsOf(command);
      if (projection && !projectionNames.includes(projection))
        throw invalid('projection', `one of ${projectionNames.join(', ')}`, projection);
      requireStore(globals.config.dataFolder);
      const projections = projection ? [projection] : projectionNames;
      await empty(globals.config.dataFolder, projections);
      const began = performance.now();
      const position = await refill(globals.config.dataFolder);
      const seconds = (performance.now() - began) / 1000;
      const what = projection ?? 'All read models';
      const line = `${what} rebuilt up to position ${position} in ${seconds.toFixed(1)} s.`;
      print(globals, { projections, position, seconds }, line);
    });
}

async function empty(dataFolder: string, projections: readonly string[]): Promise<void> {
  const files = filesIn(dataFolder);
  const store = openEvents(files.events);
  const readModels = await openReadModels(files.readModels, 'project');
  try {
    await new ProjectionRunner(store, readModels, allProjections).reset(projections);
  } finally {
    await readModels.destroy();
    await store.close();
  }
}

/** The projector's thread fills what is empty, as it does for everybody. */
async function refill(dataFolder: string): Promise<Position> {
  const storage = await openStorage(dataFolder);
  const bar = new ProgressBar('rebuilding');
  try {
    await caughtUp(storage, (share) => bar.update(share));
    return storage.projector.reachedPosition;
  } finally {
    bar.stop();
    await storage.close();
  }
}
