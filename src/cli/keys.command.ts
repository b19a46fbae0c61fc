import { Command } from 'commander';
import { rotateMasterKey } from '../personal-data/rotate-master-key.js';
import { preparedLocations } from '../storage-locations.js';
import { globalsOf, operator, print } from './console.js';

/** `almanac keys rotate`: a new master key for the keys of personal data. */
export function keysCommand(): Command {
  const rotate = new Command('rotate')
    .description(
      'replace the master key: the keys of personal data are wrapped by a new one, also while the service runs',
    )
    .action(async (_options, command: Command) => {
      const globals = globalsOf(command);
      operator('ManageAccess');
      const rotated = await rotateMasterKey(preparedLocations(globals.config).events.personalData);
      const { keys, masterKeyId } = rotated;
      print(
        globals,
        rotated,
        `${keys} keys are wrapped by the new master key ${masterKeyId}. Backups made before need the old one.`,
      );
    });
  return new Command('keys').description('the master key of personal data').addCommand(rotate);
}
