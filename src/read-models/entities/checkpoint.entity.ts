import { Column, Entity, PrimaryColumn } from 'typeorm';
import { positionOf, type Position } from '../../kernel/position.js';

/** How far a projection has come, by which version of it, and over which events: the hash of the last distinguishes them from another store's. */
@Entity('checkpoints')
export class Checkpoint {
  /** '' is the row that every writer of read models updates first, so that one transaction at a time does. */
  @PrimaryColumn('text') projection!: string;
  /** Of the row '': how often the lease on projecting changed hands. */
  @Column('integer') version!: number;
  @Column('text', { transformer: { from: positionOf, to: String } }) position!: Position;
  @Column('text', { default: '' }) hash!: string;
  /** How often the rows were made anew: what was computed from rows of another generation counts no more. */
  @Column('integer', { default: 0 }) generation!: number;
}
