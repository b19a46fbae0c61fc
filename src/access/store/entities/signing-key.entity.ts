import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that signs access tokens. A new one replaces it when it is rotated. */
@Entity('signing_keys')
export class SigningKey {
  @PrimaryColumn('text') keyId!: string;
  /** 256 random bits, base64url. */
  @Column('text') secret!: string;
  /** Instant, ISO 8601 UTC. */
  @Column('text') createdAt!: string;
}
