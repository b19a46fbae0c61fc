import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const heldLineResolutions = ['accepted', 'repaired', 'rejected'] as const;
export type HeldLineResolution = (typeof heldLineResolutions)[number];

/** A line an import doubted: out of every figure until somebody accepts or repairs it, for ever where it is rejected. */
@Entity('held_lines')
export class HeldOrderLine {
  @PrimaryColumn('text') orderId!: string;
  @PrimaryColumn('integer') line!: number;
  @Column('text') retailerId!: string;
  @Index() @Column('text') orderedOn!: string;
  @Column('text') sku!: string;
  @Column('integer') requested!: number;
  @Column('integer') granted!: number;
  @Column('integer') delivered!: number;
  @Column('integer', { nullable: true }) unitPriceMinor!: number | null;
  @Column('text') doubt!: string;
  /** Null where events have the English one alone. */
  @Column('text', { nullable: true }) doubtZh!: string | null;
  @Column('integer', { nullable: true }) proposedUnits!: number | null;
  @Column('integer', { nullable: true }) proposedPriceMinor!: number | null;
  /** Null while it waits. */
  @Index() @Column('text', { nullable: true }) resolution!: HeldLineResolution | null;
  @Column('text', { nullable: true }) resolvedBy!: string | null;
}
