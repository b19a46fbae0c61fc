import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { prepared } from './prepared-statement.js';

/** The rows whose column has one of the values, as they lie: without an entity's making, and however many values there are. */
export function rowsByKey<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  column: keyof Row & string,
  values: readonly string[],
): Row[] {
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const names = columns.map(({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`).join(', ');
  const key = columns.find(({ propertyName }) => propertyName === column)?.databaseName ?? column;
  const sql = `SELECT ${names} FROM "${tableName}" WHERE "${key}" IN (SELECT value FROM json_each(?))`;
  const rows = prepared(tx, sql).all([JSON.stringify(values)]) as Row[];
  const flags = columns.filter(({ type }) => type === 'boolean').map(({ propertyName }) => propertyName);
  return flags.length === 0 ? rows : rows.map((row) => withBooleans(row, flags));
}

/** SQLite keeps booleans as 0 and 1. */
function withBooleans<Row extends ObjectLiteral>(row: Row, flags: readonly string[]): Row {
  return { ...row, ...Object.fromEntries(flags.map((flag) => [flag, row[flag] === 1])) };
}
