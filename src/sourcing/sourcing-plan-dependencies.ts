import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { PlanReader } from '../read-models/readers/plan.reader.js';
import type { CommandService } from '../recording/command-service.js';
import type { RecordedPlans } from './recorded-plans.js';

/** What sourcing plans are made from, and where they are kept and recorded. */
export interface SourcingPlanDependencies {
  readonly commands: CommandService;
  readonly forecasts: ForecastReader;
  readonly reader: PlanReader;
  readonly plans: RecordedPlans;
}
