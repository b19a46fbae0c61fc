import { Column, Entity, PrimaryColumn } from 'typeorm';
import { positionOf, type Position } from '../../kernel/position.js';

/** An event that a projection could not apply, or that follows such an event in its stream: the projection went on without it. */
@Entity('parked_events')
export class ParkedEvent {
  @PrimaryColumn('text') projection!: string;
  @PrimaryColumn('text', { transformer: { from: positionOf, to: String } }) position!: Position;
  @Column('text') stream!: string;
  @Column('text') eventType!: string;
  @Column('text') eventId!: string;
  /** What applying it failed with. */
  @Column('text') error!: string;
}
