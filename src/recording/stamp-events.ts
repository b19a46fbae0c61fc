import { v5 as uuidV5 } from 'uuid';
import type { NewEvent } from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { Message } from '../kernel/message.js';

/**
 * Events with their metadata. Ids follow from the command's id and the place among its events (UUID v5), so that a repeated
 * append is recognised by the store and ids of different commands never meet.
 * @param hash  `commandHash`, where the command may be repeated
 */
export function stampEvents<Event extends Message>(
  events: readonly Event[],
  context: CommandContext,
  hash?: string,
): NewEvent<Event>[] {
  const {
    actor,
    role,
    startedAs,
    reason,
    confirm = [],
    occurredOn,
    recordedAt,
    commandId,
    correlationId = commandId,
  } = context;
  const shared = {
    actor,
    role,
    ...(startedAs && { startedAs }),
    ...(reason && { reason }),
    ...(confirm.length > 0 && { confirmed: confirm }),
    correlationId,
    causationId: commandId,
    ...(hash && { commandHash: hash }),
    occurredOn,
    recordedAt,
  };
  return events.map(({ type, data }, i) => ({
    type,
    data,
    metadata: { eventId: uuidV5(String(i), commandId), ...shared },
  }));
}
