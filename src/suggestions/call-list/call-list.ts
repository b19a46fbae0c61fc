import type { CallRhythm } from '../../calendar/call-days.js';
import type { ListedRetailer } from '../../read-models/readers/call-list.reader.js';

/** Whether a retailer is still to be called, wants to be called later, was not reached, or is done with. */
export type CallListState = 'due' | 'call-back' | 'missed' | 'done';

/** Why a retailer is called earlier than others. */
export interface CallPriority {
  readonly kind: 'stockout' | 'silent' | 'new' | 'declared' | 'call-back';
  /** in the language that was asked for */
  readonly text: string;
  readonly en: string;
  readonly zh: string;
}

/** A retailer on the list of a day. */
export interface ListedCall extends Omit<ListedRetailer, keyof CallRhythm> {
  readonly state: CallListState;
  /** time `HH:MM` from which on it wants to be called; null where none was agreed */
  readonly callBackAt: string | null;
  /** the most important first */
  readonly priorities: readonly CallPriority[];
}

/** Whom to call on a day. */
export interface CallList {
  readonly on: string;
  readonly due: number;
  readonly callBacks: number;
  readonly missed: number;
  readonly done: number;
  /** those to be called next first, those done with last */
  readonly items: readonly ListedCall[];
}
