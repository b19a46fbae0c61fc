import { businessDay } from '../../kernel/clock.js';
import type { CallCalendarCommand } from '../../recording/call-calendar/call-calendar.commands.js';
import { callCalendarRules } from '../../recording/call-calendar/call-calendar.rules.js';
import { readTable } from '../tables/read-table.js';
import { contexts, type ImportOptions } from '../import-options.js';
import type { ImportTally } from '../import-tally.js';
import { calendarColumns, calendarCommand } from './calendar-row.js';

/** Records the call days of a file, row after row: what a later row says of a day holds. */
export async function importCalendar(file: string, options: ImportOptions, tally: ImportTally): Promise<void> {
  const { commands, now, onProgress } = options;
  const context = contexts(options);
  const phase = 'reading and recording';
  for await (const { line, command } of readCalendar(file, tally, (done, total) =>
    onProgress?.({ phase, done, total }),
  ))
    try {
      const caller = context(businessDay(new Date(now)));
      const { position } = await commands.execute(callCalendarRules, command.data.company, command, caller);
      tally.count(position === null ? 'unchanged' : 'recorded');
    } catch (error) {
      tally.refuse([line], error);
    }
}

/** The good rows of such a file; the others go to the tally. */
export async function* readCalendar(
  file: string,
  tally: ImportTally,
  onBytes?: (done: number, total: number) => void,
): AsyncGenerator<{ readonly line: number; readonly command: CallCalendarCommand }> {
  for await (const { columns, rows } of readTable(file, calendarColumns, tally, onBytes))
    for (const { line, fields } of rows)
      try {
        const command = calendarCommand((name) => (fields[columns[name]] ?? '').trim());
        tally.groups++;
        yield { line, command };
      } catch (error) {
        tally.refuse([line], error);
      }
}
