import type { Projection } from '../projection.js';
import { Sums } from '../sums.js';
import { writeRows } from '../write-rows.js';
import { AuditPosting, blockSize } from './audit-index.entity.js';
import { visitEntities } from './visit-entities.js';

/** A posting that knows what was added last, so that an event which names an entity twice is listed once. */
type GrowingPosting = AuditPosting & { last: number };

/** An inverted index: which events outside its own stream concern a retailer, product, order, visit, delivery, plan, forecast or actor. */
export const auditIndex: Projection = {
  name: 'audit-index',
  version: 1,
  handles: 'all',
  tables: [AuditPosting],

  async apply(batch, tx) {
    const postings = new Sums<GrowingPosting>();
    for (const event of batch) {
      const block = Math.floor(event.position / blockSize);
      const offset = event.position % blockSize;
      const key = String(block);
      visitEntities(event, (kind, id) => {
        const zero = () => ({ entity: `${kind}:${id}`, block, offsets: '', last: -1 });
        const posting = postings.at(kind, id, key, zero);
        if (posting.last === offset) return;
        posting.offsets += `${offset} `;
        posting.last = offset;
      });
    }
    await writeRows<AuditPosting>(tx, AuditPosting, postings.values(), { offsets: 'append' });
  },
};
