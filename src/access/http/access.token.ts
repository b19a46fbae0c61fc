/** Under which the accounts are injected. */
export const ACCESS = Symbol('access');
/** Under which is injected whether somebody has to be signed in. */
export const SIGN_IN_REQUIRED = Symbol('sign-in required');
