import { hostname } from 'node:os';
import type { Command } from 'commander';
import { accessAt } from '../access/access.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import { preparedLocations } from '../storage-locations.js';
import { systemUser } from './system-user.js';
import { commandName, globalsOf, tokenActor } from './console.js';

const refusals: ReadonlySet<DomainErrorCode> = new Set<DomainErrorCode>([
  ...(['not-signed-in', 'password-change-needed', 'access-denied', 'role-forbidden'] as const),
]);

/**
 * Notes in the log of refused attempts what was refused for who gave a command, as the service does for who asks it. With a server database where
 * people sign in: who may open the files of a store may give every command.
 */
export async function noteRefusedCommand(command: Command, error: unknown): Promise<void> {
  if (!(error instanceof DomainError) || !refusals.has(error.code)) return;
  const { config } = globalsOf(command);
  if (!config.databaseUrl || config.signIn === 'off') return;
  const access = await accessAt(preparedLocations(config).access);
  try {
    const { code, message: detail } = error;
    const address = `${systemUser()}@${hostname()}`;
    await access.refusals.note({
      code,
      detail,
      address,
      actor: tokenActor() ?? null,
      route: `almanac ${commandName(command)}`,
    });
  } finally {
    await access.close();
  }
}
