import { Command } from 'commander';
import { listProjections } from '../projections/standing/list-projections.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { StandingReader } from '../read-models/readers/standing.reader.js';
import { preparedLocations } from '../storage-locations.js';
import { globalsOf, print, table } from './console.js';
import { requireStore } from './with-storage.js';

const shown = 20;

/** `almanac projections`: how far each read model is, and which events it goes on without; exit 3 where there are any. */
export function projectionsCommand(): Command {
  return new Command('projections')
    .description('how far each read model is, and which events it could not apply')
    .action(async (_options, command: Command) => {
      const globals = globalsOf(command);
      await requireStore(globals.config);
      const readModels = await openReadModels(preparedLocations(globals.config).readModels, 'write');
      try {
        const reader = new StandingReader(readModels.sql);
        const projections = await listProjections(reader);
        const parked = await reader.findParked({}, { limit: shown, offset: 0 });
        print(globals, { projections, parked }, function* () {
          const rows = projections.map((each) => [each.name, each.rowsVersion, String(each.position), each.parked]);
          yield* table(['read model', 'version', 'position', 'parked'], rows);
          for (const { projection, position, stream, eventType, error } of parked.items)
            yield `${projection} goes on without ${eventType} of ${stream}, position ${position}: ${error}`;
          if (parked.total > 0) yield `${parked.total} events are parked. \`almanac rebuild NAME\` tries them again.`;
        });
        if (parked.total > 0) process.exitCode = 3;
      } finally {
        await readModels.close();
      }
    });
}
