import type { Message } from '../../kernel/message.js';
import type { CommandName } from '../../kernel/permissions.js';
import type { StreamRules } from '../../recording/stream-rules.js';
import type { ColumnSpec } from '../tables/columns.js';

/** A cell of the present row, trimmed; '' where the column is absent or the cell says it is unknown. */
export type Cell<Name extends string> = (name: Name) => string;

/** A master file: each row gives what is known of one retailer or product. */
export interface MasterKind<Name extends string, State, Command extends Message<CommandName>, Event extends Message> {
  readonly columns: ColumnSpec<Name>;
  /** The column that names what the row is about. */
  readonly idColumn: Name;
  readonly rules: StreamRules<State, Command, Event>;
  /** @throws {DomainError} 'invalid' naming the column that cannot be so */
  readonly command: (id: string, cell: Cell<Name>) => Command;
}
