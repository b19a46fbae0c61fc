import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Positions in a block of the store are listed in one row, so that an index over millions of lines stays small. */
export const blockSize = 4096;

/** Where events of other streams that concern an entity stand: a posting list of one block of positions. */
@Entity('audit_postings', { withoutRowid: true })
export class AuditPosting {
  /** `retailer:2190`, `product:11296`, `order:…`, `visit:…`, `delivery:…`, `actor:…`, `plan:…`, `forecast:…` */
  @PrimaryColumn('text') entity!: string;
  /** Position divided by `blockSize`, rounded down. */
  @PrimaryColumn('integer') block!: number;
  /** Offsets of the events within the block, ascending, each followed by a space. */
  @Column('text') offsets!: string;
}
