import { Command } from 'commander';
import { visibleLines } from '../kernel/visible-text.js';
import { almanacVersion } from '../kernel/almanac-version.js';
import { acceptGivenLoss } from './accept-given-loss.js';
import { backupCommand } from './backup.command.js';
import { auditCommand } from './audit.command.js';
import { checkpointCommand } from './checkpoint.command.js';
import { forgetCommand } from './forget.command.js';
import { forecastCommand } from './forecast.command.js';
import { historyCommand } from './history.command.js';
import { importCommand } from './import.command.js';
import { keysCommand } from './keys.command.js';
import { migrateCommand } from './migrate.command.js';
import { predictCommand } from './predict.command.js';
import { proveCommand } from './prove.command.js';
import { planCommand } from './plan.command.js';
import { reproduceCommand } from './reproduce.command.js';
import { projectionsCommand } from './projections.command.js';
import { quarantineCommand } from './quarantine.command.js';
import { rebuildCommand } from './rebuild.command.js';
import { restoreCommand } from './restore.command.js';
import { sealCommand } from './seal.command.js';
import { serveCommand } from './serve.command.js';
import { noteRefusedCommand } from './refused-commands.js';
import { requireServerToken } from './server-token.js';
import { signInCommand } from './sign-in.command.js';
import { simulateCommand } from './simulate.command.js';
import { callsCommand } from './calls.command.js';
import { suggestCommand } from './suggest.command.js';
import { usersCommand } from './users/users.command.js';
import { verifyCommand } from './verify.command.js';
import { whyCommand } from './why.command.js';

/** What was given. */
let given: Command | undefined;

/** Gives the command of the process's arguments; notes it where it is refused for who gave it. */
export async function runProgram(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    // A refusal stays one where it cannot be noted.
    if (given) await noteRefusedCommand(given, error).catch(() => undefined);
    throw error;
  }
}

/** The command line. Scripts depend on its words: change none of them. */
export function program(): Command {
  const almanac = new Command('almanac')
    .description('Order forecasts for wholesalers who source by customer orders.')
    .version(almanacVersion)
    .option('--data <folder>', 'where the store is kept (default: $ALMANAC_DATA, or data)')
    .option('--json', 'print results as JSON')
    .option('--accept-loss <reason>', 'go on without events that were lost; recorded with this reason')
    .hook('preAction', async (_program, command) => {
      given = command;
      await requireServerToken(command);
      await acceptGivenLoss(command);
    })
    .showHelpAfterError()
    .exitOverride();
  const commands = [
    ...[
      importCommand(),
      quarantineCommand(),
      forecastCommand(),
      predictCommand(),
      callsCommand(),
      suggestCommand(),
      planCommand(),
    ],
    ...[
      whyCommand(),
      historyCommand(),
      auditCommand(),
      verifyCommand(),
      checkpointCommand(),
      proveCommand(),
      reproduceCommand(),
      projectionsCommand(),
      rebuildCommand(),
      simulateCommand(),
      migrateCommand(),
      signInCommand(),
      usersCommand(),
      forgetCommand(),
      keysCommand(),
      backupCommand(),
      restoreCommand(),
      sealCommand(),
      serveCommand(),
    ],
  ];
  for (const command of commands) almanac.addCommand(forgiving(command));
  return almanac;
}

/** Wrong use shows the help and is thrown, so that the exit code is ours; for its subcommands too. */
function forgiving(command: Command): Command {
  command.commands.forEach(forgiving);
  // What is wrong may be a name copied from elsewhere, with terminal escapes in it.
  const writeErr = (text: string) => void process.stderr.write(visibleLines(text));
  return command.configureOutput({ writeErr }).exitOverride().showHelpAfterError();
}
