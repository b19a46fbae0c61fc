import { openSqliteEventStore } from '../../dist/event-store/sqlite/sqlite-event-store.js';

export const open = (file) => openSqliteEventStore(file, { ownThread: true });
