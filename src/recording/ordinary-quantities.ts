/** What is ordinary, as far as forecasts and read models say. A product of which nothing is known is left out. */
export interface OrdinaryQuantities {
  /** Units that an order of the retailer has at most on a day, by product. */
  ordered(retailerId: string, on: string, skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Units that can stand at the retailer on a day at most, by product. */
  inStock(retailerId: string, on: string, skus: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
