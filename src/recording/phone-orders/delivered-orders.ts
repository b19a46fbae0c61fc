/** Which orders arrived: known to the read models, as deliveries have streams of their own. */
export interface DeliveredOrders {
  /** Whether anything of the order was delivered, as far as is known now. */
  has(orderId: string): Promise<boolean>;
  /** Units of each product of the order that were delivered, by whatever delivery, as far as is known now. */
  units(orderId: string): Promise<ReadonlyMap<string, number>>;
}
