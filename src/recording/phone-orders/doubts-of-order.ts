import type { Warning } from '../../kernel/warning.js';
import { doubtOrderDay, doubtPack, doubtPrice, doubtQuantity } from '../doubts.js';
import type { Facts, OrdinaryWanted } from '../facts.js';
import type { OwnStream } from '../stream-rules.js';
import type { PhoneOrderCommand } from './phone-order.commands.js';
import type { PhoneOrder } from './phone-order.state.js';

/** So many packs are ordinary of every product. */
const ordinaryPacks = 2;

/** What has to be known of ordinary orders; undefined where the command asks for nothing. */
export function ordinaryOf(
  { type, data }: PhoneOrderCommand,
  { state }: OwnStream<PhoneOrder>,
): OrdinaryWanted | undefined {
  if (type === 'PlaceOrder') {
    const { retailerId, orderedOn: on, lines } = data;
    return { what: 'ordered', retailerId, on, skus: lines.map(({ sku }) => sku) };
  }
  if (type !== 'ChangeOrderLine' && type !== 'CorrectOrder') return undefined;
  if (state.stage === 'none' || (type === 'CorrectOrder' && data.requested === undefined)) return undefined;
  return { what: 'ordered', retailerId: state.retailerId, on: state.orderedOn, skus: [data.sku] };
}

/** What of an order is asked back: its day, and quantities and prices of its lines. */
export function doubtsOfOrder({ type, data }: PhoneOrderCommand, facts: Facts): Warning[] {
  if (type === 'ChangeOrderLine') return doubtsOfUnits('to', data.sku, data.to, facts);
  if (type === 'CorrectOrder') {
    const { sku, requested, unitPriceMinor } = data;
    const price = doubtPrice('unitPriceMinor', sku, unitPriceMinor, facts.product(sku)?.unitPriceMinor);
    return requested === undefined ? price : [...doubtsOfUnits('requested', sku, requested, facts), ...price];
  }
  if (type !== 'PlaceOrder') return [];
  const { orderedOn, lines } = data;
  return [
    ...doubtOrderDay('orderedOn', orderedOn, facts.callDay()),
    ...lines.flatMap(({ sku, requested, unitPriceMinor }, i) => [
      ...doubtsOfUnits(`lines.${i}.requested`, sku, requested, facts),
      ...doubtPrice(`lines.${i}.unitPriceMinor`, sku, unitPriceMinor, facts.product(sku)?.unitPriceMinor),
    ]),
  ];
}

function doubtsOfUnits(field: string, sku: string, units: number, facts: Facts): Warning[] {
  const { packSize = 1 } = facts.product(sku) ?? {};
  const most = facts.ordinary(sku);
  return [
    ...doubtQuantity(field, sku, units, most === undefined ? undefined : Math.max(most, ordinaryPacks * packSize)),
    ...doubtPack(field, sku, units, packSize),
  ];
}
