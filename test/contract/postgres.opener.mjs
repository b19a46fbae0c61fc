import { openPostgresEventStore } from '../../dist/event-store/postgres/postgres-event-store.js';

export const open = (url) => openPostgresEventStore(url);
