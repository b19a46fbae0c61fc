import { Column, Entity, PrimaryColumn } from 'typeorm';
import { positionOf, type Position } from '../../kernel/position.js';

/** The newest event that this database was made from. It stays while read models are made anew, so that a loss of events shows then, too. */
@Entity('known_heads')
export class KnownHeadRow {
  /** What was made from the event. */
  @PrimaryColumn('text') source!: string;
  @Column('text', { transformer: { from: positionOf, to: String } }) position!: Position;
  /** Of the event in its stream. */
  @Column('text') hash!: string;
  /** Of the event in the store; its `hash` where the store is not chained. */
  @Column('text') storeHash!: string;
  /** Instant, ISO 8601 UTC. */
  @Column('text') recordedAt!: string;
}
