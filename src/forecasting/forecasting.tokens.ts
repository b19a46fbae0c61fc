/** Under this token `app.module.ts` provides the `ForecastDependencies`: event store, progress, files. */
export const FORECAST_DEPENDENCIES = Symbol('ForecastDependencies');
