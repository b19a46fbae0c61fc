import { openPostgresEventStore } from '../../dist/modules/event-store/postgres/postgres-event-store.js';

export const open = (url) => openPostgresEventStore(url);
