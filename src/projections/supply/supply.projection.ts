import type { RecordedEvent } from '../../event-store/event-store.js';
import type { SupplyEvent } from '../../recording/supply/supply.events.js';
import type { Projection } from '../projection.js';
import { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Quotas as they stand, and every shortage there was. */
export const supply: Projection<SupplyEvent> = {
  name: 'supply',
  version: 1,
  handles: ['QuotaSet', 'QuotaLifted', 'ShortageDeclared', 'ShortageEnded'],
  tables: [Quota, Shortage],
  async apply(batch, writer) {
    for (const event of batch) await applyOne(event, writer);
  },
};

async function applyOne({ type, data }: RecordedEvent<SupplyEvent>, writer: Writer): Promise<void> {
  switch (type) {
    case 'QuotaSet': {
      const { sku, quotaId, retailerClass, from, to, limit } = data;
      return writer.upsert(Quota, [{ sku, quotaId, retailerClass, fromDay: from, toDay: to, unitLimit: limit }]);
    }
    case 'QuotaLifted': {
      const [quota] = await writer.find(Quota, { sku: data.sku, quotaId: data.quotaId });
      if (quota && data.liftedOn < quota.toDay) await writer.upsert(Quota, [{ ...quota, toDay: data.liftedOn }]);
      return;
    }
    case 'ShortageDeclared': {
      const { sku, from, until = null, cause } = data;
      return writer.upsert(Shortage, [{ sku, fromDay: from, untilDay: until, cause, ended: false }]);
    }
    case 'ShortageEnded':
      await writer.update(Shortage, { sku: data.sku, ended: false }, { ended: true, untilDay: data.endedOn });
  }
}
