import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `waiting` for its turn, `running`, or ended: `completed` or `failed`. */
export type JobState = 'waiting' | 'running' | 'completed' | 'failed';

/** Long work that a process was asked for, known to every process. */
@Entity('jobs')
@Index(['kind', 'number'])
export class Job {
  @PrimaryColumn('text') jobId!: string;
  @Column('text') kind!: string;
  /** Larger is newer; jobs of a kind run in this order. */
  @Column('integer') number!: number;
  @Column('text') state!: JobState;
  @Column('text') step!: string;
  /** 0 … 1 */
  @Column('real') progress!: number;
  /** JSON */
  @Column('text') request!: string;
  /** JSON; null until it is completed */
  @Column('text', { nullable: true }) result!: string | null;
  @Column('text', { nullable: true }) failure!: string | null;
  /** The process that does the work. */
  @Column('text') startedBy!: string;
  /** Instants, ISO 8601 in UTC. */
  @Column('text') startedAt!: string;
  /** The last sign of life of the process. */
  @Column('text') heartbeatAt!: string;
}
