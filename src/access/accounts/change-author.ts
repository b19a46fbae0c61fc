import { v7 as uuid } from 'uuid';
import type { AccountChange, AccountChangeKind } from '../store/entities/account-change.entity.js';

/** Who changes an account, and by which way. */
export interface ChangeAuthor {
  readonly name: string;
  readonly through: 'http' | 'command line' | 'start' | 'identity provider';
}

/** The record of a change. @param detail  never a password, a hash or a key */
export function accountChange(
  change: AccountChangeKind,
  subject: string,
  detail: string,
  { name: changedBy, through: changedThrough }: ChangeAuthor,
  changedAt: string,
): AccountChange {
  return { changeId: uuid(), changedAt, subject, change, detail, changedBy, changedThrough };
}
