import { openSqliteEventStore } from '../../dist/modules/event-store/sqlite/sqlite-event-store.js';

export const open = (file) => openSqliteEventStore(file, { ownThread: true });
