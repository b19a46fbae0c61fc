/** Under this token `app.module.ts` provides the connection on which read models are queried. */
export const READ_MODELS = Symbol('ReadModels');
