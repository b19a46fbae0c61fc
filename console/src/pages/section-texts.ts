import type { en as charts } from '../charts/texts/en.js';
import type { en as imports } from './import/texts/en.js';
import type { en as jobs } from '../jobs/texts/en.js';
import type { en as palette } from '../layout/palette/texts/en.js';
import type { en as tables } from '../tables/texts/en.js';
import type { en as administration } from './administration/texts/en.js';
import type { en as deliveries } from './deliveries/texts/en.js';
import type { en as history } from './history/texts/en.js';
import type { en as outbox } from './outbox/texts/en.js';
import type { en as planning } from './planning/texts/en.js';
import type { en as settings } from './settings/texts/en.js';
import type { en as visits } from './visits/texts/en.js';
import type { en as welcome } from './welcome/texts/en.js';

/** The texts of each section, by the name of its folder; they come with its pages. */
export interface SectionTexts {
  administration: typeof administration;
  charts: typeof charts;
  deliveries: typeof deliveries;
  history: typeof history;
  import: typeof imports;
  jobs: typeof jobs;
  outbox: typeof outbox;
  palette: typeof palette;
  planning: typeof planning;
  settings: typeof settings;
  tables: typeof tables;
  visits: typeof visits;
  welcome: typeof welcome;
}
