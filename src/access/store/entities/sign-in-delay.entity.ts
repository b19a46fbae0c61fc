import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of a name from an address, or from all addresses that are new to it. Instants are ISO 8601 in UTC. */
@Entity('sign_in_delays')
export class SignInDelay {
  /** SHA-256 (hex) of name and address: what was typed as a name may be a password. */
  @PrimaryColumn('text') delayKey!: string;
  @Column('integer') failures!: number;
  /** Attempts before it are refused. */
  @Column('text') waitUntil!: string;
  @Index() @Column('text') lastAt!: string;
}

/** An address from which a person has signed in: failures from elsewhere do not delay them there. */
@Entity('known_addresses')
export class KnownAddress {
  @PrimaryColumn('text') userId!: string;
  @PrimaryColumn('text') address!: string;
  @Column('text') lastAt!: string;
}
