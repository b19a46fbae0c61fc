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

/** The part of a list that is about retailers of these areas. */
export function callListOfAreas({ on, items: all }: CallList, areas: readonly string[]): CallList {
  return callListOf(
    on,
    all.filter(({ area }) => areas.includes(area)),
  );
}

/** A list of these calls, counted. */
export function callListOf(on: string, items: readonly ListedCall[]): CallList {
  const count = (state: CallListState) => items.filter((each) => each.state === state).length;
  return { on, due: count('due'), callBacks: count('call-back'), missed: count('missed'), done: count('done'), items };
}
