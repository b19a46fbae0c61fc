import type { Projection } from '../projection.js';
import { Sums } from '../sums.js';
import { writeRows } from '../write-rows.js';
import { AuditPosting, blockSize } from './audit-index.entity.js';
import { entitiesOf } from './entities-of.js';

/** An inverted index: which events outside its own stream concern a retailer, product, order, visit, delivery, plan, forecast or actor. */
export const auditIndex: Projection = {
  name: 'audit-index',
  version: 1,
  handles: 'all',
  tables: [AuditPosting],

  async apply(batch, tx) {
    const postings = new Sums<AuditPosting>();
    for (const event of batch) {
      const block = Math.floor(event.position / blockSize);
      const offset = `${event.position % blockSize} `;
      for (const entity of entitiesOf(event))
        postings.at(`${entity}\n${block}`, () => ({ entity, block, offsets: '' })).offsets += offset;
    }
    await writeRows(tx, AuditPosting, postings.values(), { offsets: 'append' });
  },
};
