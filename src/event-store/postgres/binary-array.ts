import { types } from 'pg';

const { INT4, INT8, TEXT } = types.builtins;

/** Dimensions, whether there are nulls, type of the elements, their number, index of the first. */
const headerBytes = 20;
const lengthBytes = 4;

/**
 * Arrays as parameters, in the binary format of PostgreSQL (`array_recv`). As text every quote of a JSON text would have to be
 * escaped here and read again there, which costs more than the hashes do.
 */
export function textArray(values: readonly string[]): Buffer {
  let size = headerBytes;
  for (const value of values) size += lengthBytes + Buffer.byteLength(value);
  const buffer = arrayOf(TEXT, values.length, size);
  let offset = headerBytes;
  for (const value of values) {
    const written = buffer.write(value, offset + lengthBytes, 'utf8');
    buffer.writeInt32BE(written, offset);
    offset += lengthBytes + written;
  }
  return buffer;
}

/** @param values  each at most 2^31 − 1 */
export function integerArray(values: readonly number[]): Buffer {
  const buffer = arrayOf(INT4, values.length, headerBytes + 8 * values.length);
  for (const [index, value] of values.entries()) {
    buffer.writeInt32BE(4, headerBytes + 8 * index);
    buffer.writeInt32BE(value, headerBytes + 8 * index + lengthBytes);
  }
  return buffer;
}

/** @param values  each at most 2^63 − 1 */
export function bigintArray(values: readonly bigint[]): Buffer {
  const buffer = arrayOf(INT8, values.length, headerBytes + 12 * values.length);
  for (const [index, value] of values.entries()) {
    buffer.writeInt32BE(8, headerBytes + 12 * index);
    buffer.writeBigInt64BE(value, headerBytes + 12 * index + lengthBytes);
  }
  return buffer;
}

function arrayOf(elementType: number, length: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  for (const [index, field] of [1, 0, elementType, length, 1].entries()) buffer.writeInt32BE(field, 4 * index);
  return buffer;
}
