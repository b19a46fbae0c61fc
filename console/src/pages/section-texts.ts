import type { en as charts } from '../charts/texts/en.js';
import type { en as imports } from './import/texts/en.js';
import type { en as jobs } from '../jobs/texts/en.js';
import type { en as tables } from '../tables/texts/en.js';
import type { en as history } from './history/texts/en.js';
import type { en as planning } from './planning/texts/en.js';
import type { en as welcome } from './welcome/texts/en.js';

/** The texts of each section, by the name of its folder; they come with its pages. */
export interface SectionTexts {
  charts: typeof charts;
  history: typeof history;
  import: typeof imports;
  jobs: typeof jobs;
  tables: typeof tables;
  planning: typeof planning;
  welcome: typeof welcome;
}
