/** Under this token `app.module.ts` provides the adapter in use. */
export const EVENT_STORE = Symbol('EventStore');
