import type { Role } from '../../kernel/role.js';
import { dateOfDay, dayNumber } from '../../calendar/day-number.js';
import type { CommandsOf, SimulatedCommand, StreamKind } from '../simulated-command.js';

/** Who gives a command, and in which role. */
export interface Actor {
  readonly actor: string;
  readonly role: Role;
  readonly reason?: string;
}

/** The commands that a region gives in one day, and what is scheduled for days to come. */
export class CommandLog {
  /** The present day, counted from the start of the history. */
  day = 0;
  private readonly firstDay: number;
  private recorded: SimulatedCommand[] = [];
  private readonly agenda = new Map<number, (() => void)[]>();

  constructor(start: string) {
    this.firstDay = dayNumber(start);
  }

  /** The business date of a day counted from the start. */
  dateOf(day: number): string {
    return dateOfDay(this.firstDay + day);
  }

  get today(): string {
    return this.dateOf(this.day);
  }

  /** Puts something down to be done on a later day, before anything else of that day. */
  schedule(day: number, action: () => void): void {
    const actions = this.agenda.get(day) ?? [];
    if (actions.length === 0) this.agenda.set(day, actions);
    actions.push(action);
  }

  /** Does what was put down for today. */
  beginDay(): void {
    for (const action of this.agenda.get(this.day) ?? []) action();
    this.agenda.delete(this.day);
  }

  /**
   * @param minute of the day in UTC; the company works from 0:00 to 10:00, eight hours ahead of it
   * @param key  names the command where it has no number among the others
   */
  record<Kind extends StreamKind>(
    kind: Kind,
    id: string,
    command: CommandsOf[Kind],
    actor: Actor,
    minute: number,
    key?: string,
  ): void {
    const recordedAt = new Date((this.firstDay + this.day) * 86_400_000 + Math.round(minute * 60_000)).toISOString();
    const circumstances = { ...actor, occurredOn: this.today, recordedAt, ...(key !== undefined && { key }) };
    this.recorded.push({ kind, id, command, ...circumstances } as SimulatedCommand);
  }

  /** The commands of today, in order of time; the next day begins. */
  endDay(): SimulatedCommand[] {
    const commands = this.recorded.sort((a, b) =>
      a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
    );
    this.recorded = [];
    this.day++;
    return commands;
  }
}
