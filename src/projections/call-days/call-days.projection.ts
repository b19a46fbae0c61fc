import type { RecordedEvent } from '../../event-store/event-store.js';
import type { CallCalendarEvent } from '../../recording/call-calendar/call-calendar.events.js';
import { CallDayChangeRow } from '../../read-models/entities/call-days.entity.js';
import type { Projection } from '../projection.js';

/** Every change of call days, with the time at which it was recorded: what was known at a past moment can be told. */
export const callDays: Projection<CallCalendarEvent> = {
  name: 'call-days',
  version: 1,
  handles: ['CallDayMoved', 'CallDayDropped', 'CallDayAdded'],
  tables: [CallDayChangeRow],
  apply: (batch, writer) => writer.upsert(CallDayChangeRow, batch.map(rowOf)),
};

function rowOf(event: RecordedEvent<CallCalendarEvent>): CallDayChangeRow {
  const { type, data, revision, position, metadata } = event;
  const { company, day, cause = null } = data;
  const recorded = { recordedAt: metadata.recordedAt, position: String(position) };
  const row = { company, revision, day, toDay: null, orderDay: null, cause, ...recorded };
  switch (type) {
    case 'CallDayMoved':
      return { ...row, kind: 'moved', toDay: data.to };
    case 'CallDayDropped':
      return { ...row, kind: 'dropped' };
    case 'CallDayAdded':
      return { ...row, kind: 'added', orderDay: data.orderDay };
  }
}
