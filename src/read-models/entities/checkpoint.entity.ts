import { Column, Entity, PrimaryColumn } from 'typeorm';
import { positionOf, type Position } from '../../kernel/position.js';

/** How far a projection has come, by which version of it, and over which events: the hash of the last tells them from another store's. */
@Entity('checkpoints')
export class Checkpoint {
  @PrimaryColumn('text') projection!: string;
  @Column('integer') version!: number;
  @Column('text', { transformer: { from: positionOf, to: String } }) position!: Position;
  @Column('text', { default: '' }) hash!: string;
}
