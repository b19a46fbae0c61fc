import type { RecordedEvent } from '../../event-store/event-store.js';
import type { SupplyEvent } from '../../recording/supply/supply.events.js';
import type { Projection } from '../projection.js';
import { Quota, QuotaVersion, Shortage } from '../../read-models/entities/supply.entity.js';
import type { Writer } from '../../read-models/writer/writer.js';

/** Quotas as they stand and as they stood, and every shortage there was. */
export const supply: Projection<SupplyEvent> = {
  name: 'supply',
  version: 2,
  handles: ['QuotaSet', 'QuotaLifted', 'ShortageDeclared', 'ShortageEnded'],
  tables: [Quota, QuotaVersion, Shortage],
  async apply(batch, writer) {
    for (const event of batch) await applyOne(event, writer);
  },
};

async function applyOne(event: RecordedEvent<SupplyEvent>, writer: Writer): Promise<void> {
  const { type, data } = event;
  switch (type) {
    case 'QuotaSet': {
      const { sku, quotaId, retailerClass, from, to, limit } = data;
      return writeQuota({ sku, quotaId, retailerClass, fromDay: from, toDay: to, unitLimit: limit }, event, writer);
    }
    case 'QuotaLifted': {
      const [quota] = await writer.find(Quota, { sku: data.sku, quotaId: data.quotaId });
      if (quota && data.liftedOn < quota.toDay) await writeQuota({ ...quota, toDay: data.liftedOn }, event, writer);
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

async function writeQuota(
  quota: Quota,
  { revision, metadata: { recordedAt } }: RecordedEvent<SupplyEvent>,
  writer: Writer,
): Promise<void> {
  await writer.upsert(Quota, [quota]);
  await writer.upsert(QuotaVersion, [{ ...quota, revision, recordedAt }]);
}
