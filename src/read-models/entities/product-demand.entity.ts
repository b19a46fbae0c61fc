import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Units that events added to one week; below 0 where orders of before were cancelled or corrected. */
export interface AddedWeek {
  /** Monday of the week. */
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

type PackedWeek = readonly [weekOf: string, requested: number, granted: number, delivered: number];

/**
 * What the events of one block of positions added to the weeks of a product, of all retailers together. The sum over the blocks up to a
 * moment is what was known then.
 */
@Entity('product_demand', { withoutRowid: true })
export class ProductDemand {
  @PrimaryColumn('text') sku!: string;
  /** As of an audit posting. */
  @PrimaryColumn('integer') block!: number;
  /** Oldest first, each once; packed, since an import makes hundreds of thousands. */
  @Column('text', { transformer: { from: unpackedWeeks, to: packedWeeks } }) weeks!: readonly AddedWeek[];
}

function packedWeeks(weeks: unknown): string {
  const packed = (weeks as readonly AddedWeek[]).map(({ weekOf, requested, granted, delivered }): PackedWeek => [
    weekOf,
    requested,
    granted,
    delivered,
  ]);
  return JSON.stringify(packed);
}

/** The reverse of `packedWeeks`. */
export function unpackedWeeks(text: unknown): AddedWeek[] {
  return (JSON.parse(text as string) as PackedWeek[]).map(([weekOf, requested, granted, delivered]) => {
    return { weekOf, requested, granted, delivered };
  });
}
