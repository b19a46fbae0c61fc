/** Under this token a room's module provides the adapter in use. */
export const EVENT_STORE = Symbol('EventStore');
