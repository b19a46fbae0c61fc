/** Numbers that all worker threads see: nothing is copied between them. */
export const sharedFloat64 = (length: number) =>
  new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
export const sharedFloat32 = (length: number) =>
  new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
export const sharedUint32 = (length: number) =>
  new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
export const sharedUint16 = (length: number) =>
  new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
export const sharedUint8 = (length: number) => new Uint8Array(new SharedArrayBuffer(length));

/** The same numbers in shared memory. */
export function sharedCopy(values: Float64Array): Float64Array {
  const shared = sharedFloat64(values.length);
  shared.set(values);
  return shared;
}

/** Whole numbers from values by a function, in shared memory. */
export function sharedIndices(values: ArrayLike<number>): Uint32Array {
  const shared = sharedUint32(values.length);
  shared.set(values);
  return shared;
}
