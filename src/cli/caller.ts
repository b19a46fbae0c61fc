import { v7 as uuid } from 'uuid';
import { businessDay } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { CommandName } from '../kernel/permissions.js';
import { operator } from './console.js';
import { systemUser } from './system-user.js';

/** The context of a command given now by the user at the keyboard. */
export function callerNow(command: CommandName, now: Date): CommandContext {
  return contextNow(operator(command), now);
}

/** The context of what a start does by itself, in the name of the operating system's user, whatever role or name the environment gives. */
export function startNow(now: Date): CommandContext {
  return contextNow({ actor: systemUser(), role: 'system' }, now);
}

function contextNow(who: Pick<CommandContext, 'actor' | 'role'>, now: Date): CommandContext {
  return { ...who, occurredOn: businessDay(now), recordedAt: now.toISOString(), commandId: uuid() };
}
