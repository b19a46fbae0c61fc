import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../kernel/role.js';
import { jsonList } from './json-list.js';

/** A key by which a program acts. Instants are ISO 8601 in UTC. */
@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('text') keyId!: string;
  /** SHA-256 (hex) of the key, which is kept nowhere. */
  @Column('text') keyHash!: string;
  /** `key:NAME` is the actor of what the program does. */
  @Column('text') name!: string;
  @Column('text', { transformer: jsonList }) roles!: readonly Role[];
  @Column('text', { transformer: jsonList }) areas!: readonly string[];
  @Column('text') createdAt!: string;
  @Column('text') createdBy!: string;
  /** null where it does not expire */
  @Column('text', { nullable: true }) expiresAt!: string | null;
  @Column('text', { nullable: true }) revokedAt!: string | null;
}
