import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from 'typeorm/util/StringUtils.js';

/** The class of an entity. */
export type EntityClass<Row extends object> = new () => Row;

/** What a column holds: whole numbers below 2^53, doubles, flags, texts or bytes. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'bytes';

export interface Column<Row extends object> {
  readonly property: keyof Row & string;
  /** In snake case, as the database knows it. */
  readonly name: string;
  readonly type: ColumnType;
  readonly primary: boolean;
  /** The value as the property has it, where it differs from what the column holds. */
  readonly from?: (stored: unknown) => unknown;
  readonly to?: (value: unknown) => unknown;
}

/** A table as statements need to know it: columns in the order in which the entity declares them. */
export interface Table<Row extends object> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
}

const types: Readonly<Record<string, ColumnType>> = {
  text: 'text',
  integer: 'integer',
  real: 'real',
  boolean: 'boolean',
  blob: 'bytes',
};
const known = new Map<unknown, Table<object>>();

/** The table of an entity, from its decorators: no connection is needed. @throws where the class is no entity or a type is not in use here */
export function tableOf<Row extends object>(entity: EntityClass<Row>): Table<Row> {
  let table = known.get(entity) as Table<Row> | undefined;
  if (!table) known.set(entity, (table = described(entity)) as unknown as Table<object>);
  return table;
}

function described<Row extends object>(entity: EntityClass<Row>): Table<Row> {
  const { tables, columns } = getMetadataArgsStorage();
  const name = tables.find(({ target }) => target === entity)?.name;
  if (name === undefined) throw new TypeError(`${entity.name}: expected an entity with a table name.`);
  const own = columns.filter(({ target }) => target === entity);
  return { name, columns: own.map(({ propertyName, options }) => columnOf<Row>(entity, propertyName, options)) };
}

function columnOf<Row extends object>(
  entity: EntityClass<Row>,
  property: string,
  { type, primary = false, transformer }: { type?: unknown; primary?: boolean; transformer?: unknown },
): Column<Row> {
  const known = types[String(type)];
  if (!known)
    throw new TypeError(
      `${entity.name}.${property}: expected one of ${Object.keys(types).join(', ')}, found ${String(type)}.`,
    );
  const conversions = (transformer ?? {}) as Pick<Column<Row>, 'from' | 'to'>;
  return { property: property as keyof Row & string, name: snakeCase(property), type: known, primary, ...conversions };
}
