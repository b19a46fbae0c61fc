import { renameActor } from './rename-actor.js';
import type { Projection } from '../projection.js';
import { AuditPosting, blockOf, offsetOf } from '../../read-models/entities/audit-posting.entity.js';
import { Postings } from './postings.js';
import { visitEntities } from './visit-entities.js';

/** An inverted index: which events outside its own stream concern a retailer, product, order, visit, delivery, plan, forecast or actor. */
export const auditIndex: Projection = {
  name: 'audit-index',
  version: 1,
  handles: 'all',
  tables: [AuditPosting],

  async apply(batch, writer) {
    const blocks = new Map<number, Postings>();
    for (const event of batch) {
      const block = blockOf(event.position);
      let postings = blocks.get(block);
      if (!postings) blocks.set(block, (postings = new Postings(block)));
      visitEntities(event, postings.from(offsetOf(event.position)));
    }
    const rows = [...blocks.values()].flatMap((postings) => postings.rows());
    await writer.upsert(AuditPosting, rows.sort(byEntity), { offsets: 'append' });
  },
  async erase(erasure, writer) {
    if ('person' in erasure) await renameActor(writer, erasure.person);
  },
};

/** The order of the key: the table is then written from front to back. */
function byEntity(a: AuditPosting, b: AuditPosting): number {
  return a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : a.block - b.block;
}
