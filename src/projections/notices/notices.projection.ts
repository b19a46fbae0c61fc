import type { RecordedEvent } from '../../event-store/event-store.js';
import { Notice } from '../../read-models/entities/notices.entity.js';
import type { NoticeEvent } from '../../recording/notices/notice.events.js';
import { foldRows } from '../fold-rows.js';
import { erasePerson } from '../erasure.js';
import type { Projection } from '../projection.js';

/** Every supply notice that was issued. */
export const notices: Projection<NoticeEvent> = {
  name: 'notices',
  version: 1,
  handles: ['NoticeIssued', 'NoticeWithdrawn'],
  tables: [Notice],
  apply: (batch, writer) => foldRows(writer, Notice, 'noticeId', batch, ({ data }) => data.noticeId, after),
  async erase(erasure, writer) {
    if ('person' in erasure) await erasePerson(writer, Notice, 'issuedBy', erasure.person);
  },
};

function after(row: Notice | undefined, event: RecordedEvent<NoticeEvent>): Notice | undefined {
  const { type, data, revision, metadata, position } = event;
  const { recordedAt, actor } = metadata;
  if (type === 'NoticeWithdrawn')
    return row && { ...row, withdrawnOn: data.withdrawnOn, withdrawnAt: recordedAt, revision };
  const { noticeId, from, until, en, zh, skus } = data;
  return {
    ...{ noticeId, fromDay: from, untilDay: until, en, zh, skus },
    ...{ issuedBy: actor, issuedAt: recordedAt, position: String(position) },
    ...{ withdrawnOn: null, withdrawnAt: null, revision },
  };
}
