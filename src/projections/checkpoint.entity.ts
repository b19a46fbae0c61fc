import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a projection has come, by which version of it, and over which events: the hash of the last tells them from another store's. */
@Entity('checkpoints')
export class Checkpoint {
  @PrimaryColumn('text') projection!: string;
  @Column('integer') version!: number;
  @Column('bigint', { transformer: { from: Number, to: (position: number) => position } }) position!: number;
  @Column('text', { default: '' }) hash!: string;
}
