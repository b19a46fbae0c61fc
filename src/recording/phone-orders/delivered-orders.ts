/** Which orders arrived: known to the read models, as deliveries have streams of their own. */
export interface DeliveredOrders {
  /** Whether anything of the order was delivered, as far as is known now. */
  has(orderId: string): Promise<boolean>;
}
