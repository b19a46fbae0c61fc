import { dateOfDay, dayNumber } from '../../calendar/day-number.js';
import type { CommandsOf, SimulatedCommand, StreamKind } from '../simulated-command.js';

/** Who tells it. `role` in the words of the house. */
export interface Teller {
  readonly actor: string;
  readonly role: string;
  readonly reason?: string;
}

/** What the company is told in one day, and what is put down for days to come. */
export class Diary {
  /** The present day, counted from the start of the history. */
  day = 0;
  private readonly firstDay: number;
  private told: SimulatedCommand[] = [];
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
  on(day: number, action: () => void): void {
    const actions = this.agenda.get(day) ?? [];
    if (actions.length === 0) this.agenda.set(day, actions);
    actions.push(action);
  }

  /** Does what was put down for today. */
  begin(): void {
    for (const action of this.agenda.get(this.day) ?? []) action();
    this.agenda.delete(this.day);
  }

  /** @param minute of the day in UTC; the company works from 0:00 to 10:00, eight hours ahead of it */
  tell<Kind extends StreamKind>(
    kind: Kind,
    id: string,
    command: CommandsOf[Kind],
    teller: Teller,
    minute: number,
  ): void {
    const recordedAt = new Date((this.firstDay + this.day) * 86_400_000 + Math.round(minute * 60_000)).toISOString();
    this.told.push({ kind, id, command, ...teller, occurredOn: this.today, recordedAt } as SimulatedCommand);
  }

  /** What was told today, in order of time; the diary then turns the page. */
  end(): SimulatedCommand[] {
    const told = this.told.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
    this.told = [];
    this.day++;
    return told;
  }
}
