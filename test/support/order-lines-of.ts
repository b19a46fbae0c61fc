import type { Database } from '../../src/read-models/database/database.js';
import { type OrderLine, OrdersReader } from '../../src/read-models/readers/orders.reader.js';

/** Every line of every order, as its readers see it, by order and product. */
export async function orderLinesOf({ sql }: Pick<Database, 'sql'>): Promise<OrderLine[]> {
  const orders = new OrdersReader(sql);
  const { items } = await orders.find({}, { limit: 1000, offset: 0 });
  const ids = items.map(({ orderId }) => orderId).sort();
  return (await Promise.all(ids.map((orderId) => orders.get(orderId)))).flatMap(({ lines }) => lines);
}
