import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../kernel/role.js';
import { jsonList } from './json-list.js';

/** A person who may sign in. Instants are ISO 8601 in UTC. */
@Entity('users')
export class User {
  @PrimaryColumn('text') userId!: string;
  /** By which the person signs in, in lower case; the actor of what they do. It never changes. */
  @Column('text') name!: string;
  @Column('text') displayName!: string;
  @Column('text', { transformer: jsonList }) roles!: readonly Role[];
  /** Areas of the retailers that a clerk, account manager or driver deals with; `*` is every area. */
  @Column('text', { transformer: jsonList }) areas!: readonly string[];
  @Column('boolean') active!: boolean;
  /** argon2id; null of a person whom only an identity provider signs in */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** Whether the password is a one-time password, which the person must change before anything else. */
  @Column('boolean') mustChangePassword!: boolean;
  /** Issuer and subject by which an identity provider names the person; null where none does. */
  @Column('text', { nullable: true }) identity!: string | null;
  @Column('text') createdAt!: string;
  @Column('text') createdBy!: string;
}
