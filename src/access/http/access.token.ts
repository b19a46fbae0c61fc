/** Under which the accounts are injected. */
export const ACCESS = Symbol('access');
