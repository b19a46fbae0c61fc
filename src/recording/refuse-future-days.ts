import { businessDay } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { fieldError } from '../kernel/domain-error.js';
import type { Message } from '../kernel/message.js';
import { visibleText } from '../kernel/visible-text.js';

/** Fields that name the day on which something happened. What is planned, promised, due or announced may lie ahead. */
const happened = [
  ...(['orderedOn', 'dispatchedOn', 'deliveredOn', 'startedOn', 'visitedOn'] as const),
  ...(['countedOn', 'observedOn', 'declaredOn', 'givenOn', 'doneOn', 'complainedOn'] as const),
];
const happenedBy: Readonly<Record<string, string>> = {
  EndVisit: 'endedOn',
  RecordMissedCall: 'dueOn',
  CloseComplaint: 'closedOn',
};

/**
 * Refuses what is told to happen later than tomorrow, the day for which goods are dispatched and orders taken at most.
 * @throws {DomainError} 'day-in-future' naming the field
 */
export function refuseFutureDays({ type, data }: Message, { occurredOn, recordedAt }: CommandContext): void {
  const days = data as Readonly<Record<string, unknown>>;
  const special = happenedBy[type];
  for (const field of happened) check(field, days[field], recordedAt);
  if (special !== undefined) check(special, days[special], recordedAt);
  check('occurredOn', occurredOn, recordedAt);
}

/** A day up to that of the instant in UTC, which sorts before it, is not after tomorrow in any time zone. */
function check(field: string, day: unknown, recordedAt: string): void {
  if (typeof day !== 'string' || day <= recordedAt) return;
  const tomorrow = businessDay(new Date(Date.parse(recordedAt) + 86_400_000));
  if (day <= tomorrow) return;
  const expected = { en: `a day not after tomorrow, ${tomorrow}`, zh: `不晚于明天（${tomorrow}）的日期` };
  throw fieldError('day-in-future', field, expected, visibleText(day));
}
