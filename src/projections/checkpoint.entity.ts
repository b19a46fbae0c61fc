import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a projection has come, and by which version of it. */
@Entity('checkpoints')
export class Checkpoint {
  @PrimaryColumn('text') projection!: string;
  @Column('integer') version!: number;
  @Column('bigint', { transformer: { from: Number, to: (position: number) => position } }) position!: number;
}
