/** The address of a line. */
export function linePath(planId: string, sku: string, month: string): string {
  return `/planning/plans/${encodeURIComponent(planId)}/${encodeURIComponent(sku)}?month=${month}`;
}
