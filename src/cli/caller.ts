import { v7 as uuid } from 'uuid';
import { businessDay } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { CommandName } from '../kernel/permissions.js';
import { operator } from './console.js';

/** The context of a command given now by the user at the keyboard. */
export function callerNow(command: CommandName, now: Date): CommandContext {
  const recordedAt = now.toISOString();
  return { ...operator(command), occurredOn: businessDay(now), recordedAt, commandId: uuid() };
}
