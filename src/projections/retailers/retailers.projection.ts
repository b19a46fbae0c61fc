import type { RecordedEvent } from '../../event-store/event-store.js';
import { businessDay } from '../../kernel/clock.js';
import type { RetailerEvent } from '../../recording/retailers/retailer.events.js';
import { foldRows } from '../fold-rows.js';
import { eraseFields } from '../erasure.js';
import type { Projection } from '../projection.js';
import { Retailer } from '../../read-models/entities/retailers.entity.js';

/** Every retailer as it is now. */
export const retailers: Projection<RetailerEvent> = {
  name: 'retailers',
  version: 3,
  handles: ['RetailerRegistered', 'RetailerDetailsChanged', 'RetailerClosed'],
  tables: [Retailer],
  apply: (batch, writer) => foldRows(writer, Retailer, 'retailerId', batch, ({ data }) => data.retailerId, after),
  erase: async (erasure, writer) => {
    if ('retailerId' in erasure) await eraseFields(writer, Retailer, erasure, ['name']);
  },
};

function after(
  row: Retailer | undefined,
  { type, data, revision, metadata }: RecordedEvent<RetailerEvent>,
): Retailer | undefined {
  const recordedOn = businessDay(new Date(metadata.recordedAt));
  switch (type) {
    case 'RetailerRegistered': {
      const { retailerId, name, area, class: group, businessType, route = null, listed } = data;
      const { orderDay = null, orderCycle = 1, firstCall = null } = data;
      const rhythm = { orderDay, orderCycle, firstCall };
      return {
        retailerId,
        name,
        area,
        class: group,
        businessType,
        route,
        ...rhythm,
        ...{ listed, closedOn: null, closedRecordedOn: null, revision },
      };
    }
    case 'RetailerDetailsChanged':
      return row && { ...row, ...data.changes, listed: data.listed, revision };
    case 'RetailerClosed':
      return row && { ...row, closedOn: data.closedOn, closedRecordedOn: recordedOn, revision };
  }
}
