import { Column, Entity, PrimaryColumn } from 'typeorm';
import { positionOf, type Position } from '../../kernel/position.js';

/** Positions in a block of the store are listed in one row, so that an index over millions of lines stays small. */
const blockSize = 4096n;

/** The block a position lies in: its digits without the last twelve bits. Sparse positions only fill blocks less. */
export function blockOf(position: Position): number {
  return Number(position / blockSize);
}

/** Where in its block a position lies, 0 … 4095. */
export function offsetOf(position: Position): number {
  return Number(position % blockSize);
}

/** The position at an offset of a block. */
export function positionIn(block: number, offset: number): Position {
  return positionOf(BigInt(block) * blockSize + BigInt(offset));
}

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
