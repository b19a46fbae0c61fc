import { Command } from 'commander';
import { filesIn } from '../config.js';
import { openEvents } from '../open-events.js';
import { invalid } from '../kernel/domain-error.js';
import { allProjections, projectionNames } from '../projections/all-projections.js';
import { ProjectionRunner } from '../projections/projection-runner.js';
import { openReadModels } from '../projections/read-models.js';
import { globalsOf, print, ProgressBar } from './console.js';

/** `almanac rebuild [PROJECTION]`: read models anew from the first event. */
export function rebuildCommand(): Command {
  const names = projectionNames;
  return new Command('rebuild')
    .description(`project the events anew; one of ${names.join(', ')}, or all`)
    .argument('[projection]')
    .action(async (projection: string | undefined, _options, command: Command) => {
      const globals = globalsOf(command);
      if (projection && !names.includes(projection))
        throw invalid('projection', `one of ${names.join(', ')}`, projection);
      const files = filesIn(globals.config.dataFolder);
      const store = openEvents(files.events);
      const readModels = await openReadModels(files.readModels, 'project');
      const bar = new ProgressBar('rebuilding');
      const began = performance.now();
      try {
        const runner = new ProjectionRunner(store, readModels, allProjections);
        await runner.reset(projection ? [projection] : names);
        const head = await store.head();
        const position = await runner.catchUp((reached) => bar.update(head ? reached / head : 1));
        bar.stop();
        const seconds = (performance.now() - began) / 1000;
        const result = { projections: projection ? [projection] : names, position, seconds };
        print(
          globals,
          result,
          `${projection ?? 'All read models'} rebuilt up to position ${position} in ${seconds.toFixed(1)} s.`,
        );
      } finally {
        bar.stop();
        await readModels.destroy();
        await store.close();
      }
    });
}
