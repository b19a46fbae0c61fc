import type { Message } from '../../kernel/message.js';
import type { CallDayAdded, CallDayDropped, CallDayMoved } from './call-calendar.events.js';

/** The calls of a day are made on another one; given again with another day it replaces the first. */
export type MoveCallDay = Message<'MoveCallDay', CallDayMoved['data']>;
export type DropCallDay = Message<'DropCallDay', CallDayDropped['data']>;
export type AddCallDay = Message<'AddCallDay', CallDayAdded['data']>;

export type CallCalendarCommand = MoveCallDay | DropCallDay | AddCallDay;
