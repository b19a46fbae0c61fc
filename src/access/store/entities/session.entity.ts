import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What begins with a sign-in: all refresh tokens that follow from it are of one session. Instants are ISO 8601 in UTC. */
@Entity('sessions')
export class Session {
  @PrimaryColumn('text') sessionId!: string;
  @Index() @Column('text') userId!: string;
  @Column('text') startedAt!: string;
  /** After it the person signs in again, however often the tokens were renewed. */
  @Index() @Column('text') endsAt!: string;
  @Column('text', { nullable: true }) revokedAt!: string | null;
}

/** A refresh token: used once, for the next one. */
@Entity('refresh_tokens')
export class RefreshToken {
  /** SHA-256 (hex) of the token, which is kept nowhere. */
  @PrimaryColumn('text') tokenHash!: string;
  @Index() @Column('text') sessionId!: string;
  @Column('text') expiresAt!: string;
  /** When it was exchanged: a second use is a theft, or a mistake that looks like one. */
  @Column('text', { nullable: true }) usedAt!: string | null;
}
