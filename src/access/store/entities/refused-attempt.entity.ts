import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request or command that was refused for who made it. The newest are kept. */
@Entity('refused_attempts')
export class RefusedAttempt {
  /** Larger is newer. */
  @PrimaryColumn('integer') number!: number;
  /** Instant, ISO 8601 UTC. */
  @Column('text') refusedAt!: string;
  /** Why: the code of the problem that was answered. */
  @Column('text') code!: string;
  /** The person or key, where they are known: what an unknown person typed as a name may be a password. */
  @Column('text', { nullable: true }) actor!: string | null;
  /** The address of a request, or `user@machine` of a command. */
  @Column('text') address!: string;
  /** Method and route, `POST /api/orders/:orderId/lines`, or the command, `almanac users list`. */
  @Column('text') route!: string;
  @Column('text') detail!: string;
  /** Attempts that were refused before this one and not written down, because there were too many at once. */
  @Column('integer') skipped!: number;
}
