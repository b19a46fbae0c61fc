import type { EntityManager } from 'typeorm';
import type { RecordedEvent } from '../../event-store/event-store.js';
import type { SupplyEvent } from '../../recording/supply/supply.events.js';
import type { Projection } from '../projection.js';
import { writeRows } from '../write-rows.js';
import { Quota, Shortage } from '../../read-models/entities/supply.entity.js';

/** Quotas as they stand, and every shortage there was. */
export const supply: Projection<SupplyEvent> = {
  name: 'supply',
  version: 1,
  handles: ['QuotaSet', 'QuotaLifted', 'ShortageDeclared', 'ShortageEnded'],
  tables: [Quota, Shortage],
  async apply(batch, tx) {
    for (const event of batch) await applyOne(event, tx);
  },
};

async function applyOne({ type, data }: RecordedEvent<SupplyEvent>, tx: EntityManager): Promise<void> {
  switch (type) {
    case 'QuotaSet': {
      const { sku, quotaId, retailerClass, from, to, limit } = data;
      return writeRows(tx, Quota, [{ sku, quotaId, retailerClass, fromDay: from, toDay: to, unitLimit: limit }]);
    }
    case 'QuotaLifted': {
      const quota = await tx.findOneBy(Quota, { sku: data.sku, quotaId: data.quotaId });
      if (quota && data.liftedOn < quota.toDay) await writeRows(tx, Quota, [{ ...quota, toDay: data.liftedOn }]);
      return;
    }
    case 'ShortageDeclared': {
      const { sku, from, until = null, cause } = data;
      return writeRows(tx, Shortage, [{ sku, fromDay: from, untilDay: until, cause, ended: false }]);
    }
    case 'ShortageEnded':
      await tx.update(Shortage, { sku: data.sku, ended: false }, { ended: true, untilDay: data.endedOn });
  }
}
