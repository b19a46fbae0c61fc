import type { RecordedEvent } from '../../event-store/event-store.js';
import { positionOf, type Position } from '../../kernel/position.js';
import { orders } from '../../projections/orders/orders.projection.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import type { Projection } from '../../projections/projection.js';
import { OpenOrderLine } from '../../read-models/entities/order-lines.entity.js';
import type { OpenLineOfProduct, PlanReader } from '../../read-models/readers/plan.reader.js';
import type { RetailerNamesReader, WithRetailerName } from '../../read-models/readers/retailer-names.reader.js';
import type { SourcingPlan } from '../../sourcing/plan.js';
import type { AuditTrail } from '../audit-trail.js';

/** What retailers were owed of a product when a plan was drawn up, order by order. */
export interface OwedLineage {
  /** How many orders there were. */
  readonly orders: number;
  readonly units: number;
  /** The earliest of them. */
  readonly lines: readonly WithRetailerName<OpenLineOfProduct>[];
}

const linesShown = 100;
/** So many events since the plan are read at most. */
const mostEvents = 20_000;

/** Finds the open orders that a plan knew. */
export class OwedTracer {
  constructor(
    private readonly trail: AuditTrail,
    private readonly reader: PlanReader,
    private readonly names: RetailerNamesReader,
  ) {}

  /**
   * The orders that are open now, and those that were touched since, as they stood when the plan was drawn up.
   * @returns null where too much was recorded of the product since
   */
  async trace({ position: digits }: SourcingPlan, sku: string): Promise<OwedLineage | null> {
    const position = positionOf(digits);
    const since = await this.trail.since({ kind: 'product', id: sku }, position, mostEvents);
    if (!since) return null;
    const touched = new Set(since.flatMap(orderOf));
    const now = await this.reader.openLinesOf(sku);
    const lines = now.filter(({ orderId }) => !touched.has(orderId));
    for (const orderId of touched) lines.push(...(await this.openThen(orderId, sku, position)));
    lines.sort((a, b) => order(a.orderedOn, b.orderedOn) || order(a.orderId, b.orderId));
    const units = lines.reduce((sum, each) => sum + each.units, 0);
    return { orders: lines.length, units, lines: await this.names.named(lines.slice(0, linesShown)) };
  }

  private async openThen(orderId: string, sku: string, position: Position): Promise<OpenLineOfProduct[]> {
    const events = await this.trail.concerningAll({ kind: 'order', id: orderId });
    const known = events.filter((event) => event.position <= position);
    const rows = await projectInMemory([orders] as readonly Projection[], known);
    return rows
      .all(OpenOrderLine)
      .filter((line) => line.sku === sku && line.orderId === orderId)
      .map(({ retailerId, orderedOn, outstanding }) => ({ orderId, retailerId, orderedOn, units: outstanding }));
  }
}

function orderOf({ data }: RecordedEvent): string[] {
  const { orderId } = data as { readonly orderId?: unknown };
  return typeof orderId === 'string' ? [orderId] : [];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
