import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `queued` until its turn, `running`, or ended in one of the other ways. */
export const jobStages = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStage = (typeof jobStages)[number];

/** Long work that somebody asked for, known to every process. Instants are ISO 8601 in UTC. */
@Entity('jobs')
@Index(['stage', 'number'])
export class Job {
  @PrimaryColumn('text') jobId!: string;
  @Column('text') kind!: string;
  /** Larger is newer; jobs begin in this order. */
  @Column('integer') number!: number;
  @Column('text') stage!: JobStage;
  @Column('text') step!: string;
  /** 0 … 1 */
  @Column('real') progress!: number;
  /** Who asked for it. */
  @Column('text') actor!: string;
  @Column('text') role!: string;
  /** JSON */
  @Column('text') request!: string;
  /** SHA-256 (hex) over what was asked for: distinguishes a repeated request from another one. */
  @Column('text') requestHash!: string;
  /** JSON; null until it is done */
  @Column('text', { nullable: true }) result!: string | null;
  /** Why it failed or was cancelled, and what it had recorded. */
  @Column('text', { nullable: true }) failure!: string | null;
  /** The same in Chinese; null of jobs of older versions, too. */
  @Column('text', { nullable: true }) failureZh!: string | null;
  /** Whether another process may do the work again where the one that did it has ended. */
  @Column('boolean') resumable!: boolean;
  /** Names the process that does the work. */
  @Column('text', { nullable: true }) runner!: string | null;
  /** How often the work was begun. */
  @Column('integer') attempts!: number;
  /** Counted up by the runner as long as it lives. */
  @Column('integer') heartbeats!: number;
  @Column('text') queuedAt!: string;
  @Column('text', { nullable: true }) startedAt!: string | null;
  @Column('text', { nullable: true }) endedAt!: string | null;
  /** Who asked that it be cancelled, when and why. */
  @Column('text', { nullable: true }) cancelledBy!: string | null;
  @Column('text', { nullable: true }) cancelledRole!: string | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  @Column('text', { nullable: true }) cancelledAt!: string | null;
}

/** The key under which a client asked for a job: the same key again is answered with the same job. */
@Entity('job_keys')
@Index(['jobId'])
export class JobKey {
  @PrimaryColumn('text') key!: string;
  @Column('text') jobId!: string;
  @Column('text') requestHash!: string;
}
