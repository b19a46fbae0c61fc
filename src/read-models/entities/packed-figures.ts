/** Figures of a node, shape (horizon,) each, or of all nodes of a level, shape (nodes × horizon,) each. */
export interface NodeFigures {
  readonly expected: Float64Array;
  readonly mean: Int32Array;
  readonly p10: Int32Array;
  readonly p50: Int32Array;
  readonly p90: Int32Array;
}

const bytesPerWeek = 8 + 4 * 4;

/**
 * The figures of one node as bytes: expected as doubles, then mean, p10, p50 and p90 as 32-bit integers.
 *
 * @param level  shape (nodes × horizon,) each
 * @param node  index of the node
 */
export function packedFigures({ expected, mean, p10, p50, p90 }: NodeFigures, node: number, horizon: number): Buffer {
  const [from, to] = [node * horizon, (node + 1) * horizon];
  const packed = Buffer.allocUnsafe(horizon * bytesPerWeek);
  const parts = [expected, mean, p10, p50, p90].map((values) => values.subarray(from, to));
  let at = 0;
  for (const part of parts) {
    packed.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return packed;
}

/** The reverse of `packedFigures`, on a copy that is aligned. */
export function unpackedFigures(packed: Uint8Array): NodeFigures {
  const horizon = packed.byteLength / bytesPerWeek;
  const { buffer } = new Uint8Array(packed);
  const whole = (part: number) => new Int32Array(buffer, horizon * (8 + 4 * part), horizon);
  return {
    expected: new Float64Array(buffer, 0, horizon),
    mean: whole(0),
    p10: whole(1),
    p50: whole(2),
    p90: whole(3),
  };
}
