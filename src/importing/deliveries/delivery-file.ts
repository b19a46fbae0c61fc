import type { DeliveredLine } from '../../recording/deliveries/delivery.events.js';
import { deliveryRules } from '../../recording/deliveries/delivery.rules.js';
import { fileDate } from '../fields/file-date.js';
import { identifier } from '../fields/identifier.js';
import { units } from '../fields/units.js';
import { headings } from '../tables/headings.js';
import type { RecordKind, RecordRow } from '../records/record-kind.js';

type Name = 'delivery_id' | 'order_id' | 'retailer_id' | 'delivered_on' | 'sku' | 'delivered' | 'refused' | 'refusal';
type Row = RecordRow & { readonly orderId: string; readonly line: DeliveredLine };

/** Deliveries: one row per line. `delivered` arrived and stayed, `refused` was sent back, `refusal` says why. */
export const deliveryFile: RecordKind<Name, Row> = {
  columns: {
    required: ['delivery_id', 'order_id', 'retailer_id', 'delivered_on', 'sku', 'delivered'],
    optional: ['refused', 'refusal'],
    synonyms: headings.deliveries,
  },
  idColumn: 'delivery_id',
  called: '送货',

  read(cell) {
    const sku = identifier('sku', cell('sku'));
    const refused = cell('refused') === '' ? 0 : units('refused', cell('refused'));
    const refusal = cell('refusal');
    return {
      retailerId: identifier('retailer_id', cell('retailer_id')),
      on: fileDate('delivered_on', cell('delivered_on')),
      orderId: identifier('order_id', cell('order_id')),
      sku,
      line: {
        sku,
        delivered: units('delivered', cell('delivered')),
        ...(refused > 0 && { refused }),
        ...(refusal && { refusal }),
      },
    };
  },

  shared: ({ retailerId, on, orderId }) => ({ retailer_id: retailerId, delivered_on: on, order_id: orderId }),

  async record({ commands }, deliveryId, rows, context) {
    const [{ orderId, retailerId, on } = { orderId: '', retailerId: '', on: '' }] = rows;
    const data = { deliveryId, orderId, retailerId, deliveredOn: on, lines: rows.map(({ line }) => line) };
    const command = { type: 'RecordPastDelivery' as const, data: data };
    return commands.execute(deliveryRules, deliveryId, command, context(on));
  },
};
