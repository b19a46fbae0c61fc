/**
 * The data of server-sent events, from the text of a stream as it comes in parts of any size.
 * @param emit  called with the data of each event
 * @returns takes the next part
 */
export function eventReader(emit: (data: string) => void): (part: string) => void {
  let rest = '';
  return (part) => {
    const events = (rest + part).replaceAll('\r\n', '\n').split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const lines = event.split('\n').filter((line) => line.startsWith('data:'));
      if (lines.length > 0) emit(lines.map((line) => line.slice(5).replace(/^ /, '')).join('\n'));
    }
  };
}

/** Reads a stream of server-sent events to its end. */
export async function readEvents(body: ReadableStream<Uint8Array>, emit: (data: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const take = eventReader(emit);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(decoder.decode(value, { stream: true }));
  }
}
