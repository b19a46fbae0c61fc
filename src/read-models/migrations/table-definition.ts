/** What a column holds; with `?` it may be null. */
export type ColumnDefinition = `${'text' | 'integer' | 'real' | 'boolean' | 'bytes'}${'' | '?'}`;

/** A table as a migration makes it. It never changes once released: later migrations change the table. */
export interface TableDefinition {
  readonly name: string;
  /** By name in snake case, in the order in which they lie. */
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly primaryKey: readonly string[];
  /** Rows lie in the order of the primary key, on SQLite. */
  readonly clustered?: boolean;
  readonly indices?: readonly (readonly string[])[];
  readonly unique?: readonly (readonly string[])[];
}

export type Dialect = 'sqlite' | 'postgres';

const types: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  sqlite: { text: 'text', integer: 'integer', real: 'real', boolean: 'boolean', bytes: 'blob' },
  // Texts are compared byte by byte, as on SQLite, whatever the language of the server.
  postgres: {
    text: 'text COLLATE "C"',
    integer: 'bigint',
    real: 'double precision',
    boolean: 'boolean',
    bytes: 'bytea',
  },
};

/** The statements that make a table and its indices. */
export function createStatements(dialect: Dialect, table: TableDefinition): string[] {
  const { name, columns, primaryKey, clustered, indices = [], unique = [] } = table;
  const lines = Object.entries(columns).map(([column, definition]) => {
    const [type = ''] = definition.split('?');
    return `${column} ${types[dialect][type] ?? ''}${definition.endsWith('?') ? '' : ' NOT NULL'}`;
  });
  const end = clustered && dialect === 'sqlite' ? ' WITHOUT ROWID' : '';
  const index = (kind: string) => (of: readonly string[]) =>
    `CREATE ${kind} ${name}_by_${of.join('_')} ON ${name} (${of.join(', ')})`;
  return [
    `CREATE TABLE ${name} (\n  ${[...lines, `PRIMARY KEY (${primaryKey.join(', ')})`].join(',\n  ')}\n)${end}`,
    ...unique.map(index('UNIQUE INDEX')),
    ...indices.map(index('INDEX')),
  ];
}
