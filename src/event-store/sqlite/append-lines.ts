import type { AppendRequest, EventTexts } from '../append-request.js';

/**
 * Appends as one text, which goes to another thread sooner than their objects would: a line each for stream, expected
 * revision and number of events, then for each event its id, type, data and metadata. None of these holds a line feed:
 * `appendRequest` sees to that in names, and JSON escapes it.
 */
export function linesOf(requests: readonly AppendRequest[]): string {
  const lines: (string | number)[] = [];
  for (const { stream, expected, events } of requests) {
    lines.push(stream, expected, events.length);
    for (const { eventId, type, data, metadata } of events) lines.push(eventId, type, data, metadata);
  }
  return lines.join('\n');
}

/** The appends that `linesOf` made the text of. */
export function requestsOf(text: string): AppendRequest[] {
  const lines = text.split('\n');
  const requests: AppendRequest[] = [];
  let at = 0;
  const next = () => lines[at++] ?? '';
  while (at < lines.length) {
    const stream = next();
    const expected = next();
    const events: EventTexts[] = [];
    for (let left = Number(next()); left > 0; left -= 1)
      events.push({ eventId: next(), type: next(), data: next(), metadata: next() });
    requests.push({ stream, expected: expected === 'any' ? expected : Number(expected), events });
  }
  return requests;
}
