import { KnownHeadRow } from '../entities/known-head.entity.js';
import type { Writer } from '../writer/writer.js';

/** Remembers the event as the newest seen, unless a newer one was. */
export async function noteHead(writer: Writer, head: KnownHeadRow): Promise<void> {
  const [known] = await writer.find(KnownHeadRow, { source: head.source });
  if (!known || known.position < head.position) await writer.upsert(KnownHeadRow, [head]);
}
