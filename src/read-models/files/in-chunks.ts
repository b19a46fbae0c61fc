/** Cuts a stream of bytes into pieces of `size` bytes; the last one may be smaller. */
export async function* inChunks(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length < size) continue;
    const whole = Buffer.concat(parts);
    let from = 0;
    for (; whole.length - from >= size; from += size) yield whole.subarray(from, from + size);
    parts = from < whole.length ? [Buffer.from(whole.subarray(from))] : [];
    length = whole.length - from;
  }
  if (length > 0) yield Buffer.concat(parts);
}
