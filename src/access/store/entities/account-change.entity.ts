import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was done to an account or an API key. */
export const accountChanges = [
  'created',
  'display-name',
  'roles',
  'areas',
  'disabled',
  'enabled',
  'password-reset',
  'password-changed',
  'key-created',
  'key-revoked',
  'signing-key-rotated',
] as const;
export type AccountChangeKind = (typeof accountChanges)[number];

/** Who did what to an account or an API key, and when. It never holds a password, a hash or a key. */
@Entity('account_changes')
export class AccountChange {
  @PrimaryColumn('text') changeId!: string;
  /** Instant, ISO 8601 UTC. */
  @Index() @Column('text') changedAt!: string;
  /** Name of the person or of the API key; '' where it is about all of them. */
  @Index() @Column('text') subject!: string;
  @Column('text') change!: AccountChangeKind;
  /** What it is now, and what it was: `clerk, planner (was: clerk)`. */
  @Column('text') detail!: string;
  @Column('text') changedBy!: string;
  /** `http`, `command line`, `start` or `identity provider`. */
  @Column('text') changedThrough!: string;
}
