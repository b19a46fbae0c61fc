import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What arrived of a product and was refused, as is known now. */
export interface LineOfDelivery {
  readonly sku: string;
  readonly delivered: number;
  readonly refused: number;
}

/** A delivery that is completed, with all its lines in one row. In the order in which deliveries come: by day. */
@Entity('completed_deliveries', { withoutRowid: true })
export class CompletedDelivery {
  @PrimaryColumn('text') deliveredOn!: string;
  @PrimaryColumn('text') deliveryId!: string;
  @Column('text') orderId!: string;
  @Column('text') retailerId!: string;
  @Column('text', { transformer: { from: unpackedDelivery, to: packed } }) lines!: readonly LineOfDelivery[];
  /** Whether anything was corrected afterwards. */
  @Column('boolean') corrected!: boolean;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}

/** What left for a retailer and has not arrived: few rows at any time. */
@Entity('open_dispatches', { withoutRowid: true })
export class OpenDispatch {
  @PrimaryColumn('text') orderId!: string;
  @PrimaryColumn('text') deliveryId!: string;
  @Column('text') retailerId!: string;
  @Column('text') dispatchedOn!: string;
  /** Units that left, by product, as JSON. */
  @Column('text') lines!: string;
}

type PackedLine = readonly [sku: string, delivered: number, refused?: number];

function packed(lines: unknown): string {
  const list = [...(lines as Iterable<LineOfDelivery>)];
  return JSON.stringify(
    list.map(({ sku, delivered, refused }) => (refused ? [sku, delivered, refused] : [sku, delivered])),
  );
}

/** The lines as they were packed. */
export function unpackedDelivery(text: unknown): LineOfDelivery[] {
  return (JSON.parse(text as string) as PackedLine[]).map(([sku, delivered, refused = 0]) => ({
    sku,
    delivered,
    refused,
  }));
}
