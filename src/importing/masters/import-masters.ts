import { businessDay } from '../../kernel/clock.js';
import { invalid } from '../../kernel/domain-error.js';
import type { Message } from '../../kernel/message.js';
import type { CommandName } from '../../kernel/permissions.js';
import type { Columns } from '../tables/columns.js';
import { identifier } from '../fields/identifier.js';
import { forEachInFlight } from '../for-each-in-flight.js';
import { contexts, type ImportOptions } from '../import-options.js';
import type { ImportTally } from '../import-tally.js';
import { readTable } from '../tables/read-table.js';
import type { FileRecord } from '../tables/file-record.js';
import type { MasterKind } from './master-kind.js';

interface MasterRow<Command> {
  readonly line: number;
  readonly id: string;
  readonly command: Command;
}

/** Registers what a master file lists, or changes details that differ. A second row of one id is refused. */
export async function importMasters<
  Name extends string,
  State,
  Command extends Message<CommandName>,
  Event extends Message,
>(
  file: string,
  kind: MasterKind<Name, State, Command, Event>,
  options: ImportOptions,
  tally: ImportTally,
): Promise<void> {
  const { commands, now, onProgress, inFlight = 1024 } = options;
  const context = contexts(options);
  const phase = 'reading and recording';
  const rows = readMasters(file, kind, tally, (done, total) => onProgress?.({ phase, done, total }));
  await forEachInFlight(rows, inFlight, async ({ line, id, command }) => {
    try {
      const { position } = await commands.execute(kind.rules, id, command, context(businessDay(new Date(now))));
      tally.count(position === null ? 'unchanged' : 'recorded');
    } catch (error) {
      tally.refuse([line], error);
    }
  });
}

/** The good rows of a master file; the others go to the tally. */
export async function* readMasters<
  Name extends string,
  State,
  Command extends Message<CommandName>,
  Event extends Message,
>(
  file: string,
  kind: MasterKind<Name, State, Command, Event>,
  tally: ImportTally,
  onBytes?: (done: number, total: number) => void,
): AsyncGenerator<MasterRow<Command>> {
  const firstLines = new Map<string, number>();
  for await (const { columns, rows } of readTable(file, kind.columns, tally, onBytes))
    for (const row of rows) {
      try {
        const read = readRow(row, columns, kind);
        refuseSecond(read, kind.idColumn, firstLines);
        tally.groups++;
        yield read;
      } catch (error) {
        tally.refuse([row.line], error);
      }
    }
}

function readRow<Name extends string, State, Command extends Message<CommandName>, Event extends Message>(
  { line, fields }: FileRecord,
  columns: Columns<Name>,
  { idColumn, command }: MasterKind<Name, State, Command, Event>,
): MasterRow<Command> {
  const cell = (name: Name) => (fields[columns[name]] ?? '').trim();
  const id = identifier(idColumn, cell(idColumn));
  return { line, id, command: command(id, (name) => (/^(?:unknown|未知)$/i.test(cell(name)) ? '' : cell(name))) };
}

function refuseSecond({ id, line }: { id: string; line: number }, column: string, firstLines: Map<string, number>) {
  const first = firstLines.get(id);
  if (first !== undefined)
    throw invalid(
      column,
      { en: 'each once', zh: '每个编号只出现一次' },
      { en: `${id} again after line ${first}`, zh: `${id} 再次出现（第 ${first} 行已有）` },
    );
  firstLines.set(id, line);
}
