import { types, type CustomTypesConfig } from 'pg';

const { INT8, NUMERIC } = types.builtins;

/** Integers and sums come back as exact numbers. @throws {RangeError} beyond 2^53, where a number would not be exact */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (oid === INT8 || oid === NUMERIC ? exactNumber : types.getTypeParser(oid, format)) as never,
};

function exactNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError(`expected an integer below 2^53, found ${text}.`);
  return value;
}
