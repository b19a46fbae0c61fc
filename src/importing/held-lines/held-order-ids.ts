import { IsNull, type DataSource } from 'typeorm';
import { HeldOrderLine } from '../../read-models/entities/held-lines.entity.js';

/** Which held lines are meant: of one day, of one retailer; all where nothing is said. */
export interface HeldFilter {
  readonly orderedOn?: string | undefined;
  readonly retailerId?: string | undefined;
}

/** Orders with lines in quarantine that match, in a fixed order. */
export async function heldOrderIds(readModels: DataSource, filter: HeldFilter = {}): Promise<string[]> {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const lines = await readModels.getRepository(HeldOrderLine).find({
    select: { orderId: true, line: true },
    where: { ...given, resolution: IsNull() },
    order: { orderId: 'ASC' },
  });
  return [...new Set(lines.map(({ orderId }) => orderId))];
}
