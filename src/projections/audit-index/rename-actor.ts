import { erasedText } from '../../kernel/erased-text.js';
import { AuditPosting } from '../../read-models/entities/audit-posting.entity.js';
import type { Writer } from '../../read-models/writer/writer.js';

const nobody = `actor:${erasedText}`;

/** What somebody recorded is listed under nobody's name from now on, together with what others recorded whose names were erased. */
export async function renameActor(writer: Writer, name: string): Promise<void> {
  const entity = `actor:${name}`;
  const rows = await writer.find(AuditPosting, { entity });
  if (rows.length === 0) return;
  const there = await writer.find(AuditPosting, { entity: nobody, block: rows.map(({ block }) => block) });
  const known = new Map(there.map(({ block, offsets }) => [block, offsets]));
  await writer.upsert(
    AuditPosting,
    rows.map(({ block, offsets }) => ({ entity: nobody, block, offsets: merged(offsets, known.get(block) ?? '') })),
  );
  await writer.delete(AuditPosting, { entity });
}

/** Offsets of both lists, ascending, each followed by a space. */
function merged(one: string, other: string): string {
  const offsets = [...new Set(`${one}${other}`.split(' ').filter(Boolean).map(Number))];
  return offsets
    .sort((a, b) => a - b)
    .map((offset) => `${offset} `)
    .join('');
}
