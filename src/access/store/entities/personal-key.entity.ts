import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key that seals what is known of one retailer or person. Deleting the row erases all of it. */
@Entity('personal_keys')
export class PersonalKey {
  /** 64 random bits, base64url. */
  @PrimaryColumn('text') keyId!: string;
  /** `retailer:2190`, `company`, `lookup`; of a person `person:` and a keyed digest of the name. */
  @Column('text') subject!: string;
  /** Which master key wraps it. */
  @Column('text') masterKeyId!: string;
  /** The key, encrypted by the master key, base64url. */
  @Column('text') wrapped!: string;
  /** Instant, ISO 8601 UTC. */
  @Column('text') madeAt!: string;
  /** Whether its erasure has begun: where the event is recorded, the key is destroyed, whoever opens the store next. */
  @Column('boolean') erasing!: boolean;
}

/** A key that was destroyed: what it sealed reads as erased. */
@Entity('destroyed_keys')
export class DestroyedKey {
  /** 1, 2, 3 … in the order of erasure. */
  @PrimaryColumn('integer') number!: number;
  @Column('text') keyId!: string;
  /** Instant, ISO 8601 UTC. */
  @Column('text') destroyedAt!: string;
}
