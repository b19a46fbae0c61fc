import type { Message } from '../../kernel/message.js';

/** Allocation limits a product for a class of retailers; given again under the same id with other content, it replaces the first. */
export type SetQuota = Message<
  'SetQuota',
  { sku: string; quotaId: string; retailerClass: string; from: string; to: string; limit: number }
>;
export type LiftQuota = Message<'LiftQuota', { sku: string; quotaId: string; liftedOn: string }>;
/** The manufacturer says it will be short. */
export type DeclareShortage = Message<'DeclareShortage', { sku: string; from: string; until?: string; cause: string }>;
export type EndShortage = Message<'EndShortage', { sku: string; endedOn: string }>;

export type SupplyCommand = SetQuota | LiftQuota | DeclareShortage | EndShortage;
