import type { en as jobs } from '../jobs/texts/en.js';
import type { en as palette } from '../layout/palette/texts/en.js';
import type { en as administration } from './administration/texts/en.js';
import type { en as history } from './history/texts/en.js';
import type { en as settings } from './settings/texts/en.js';

/** The texts of each section, by the name of its folder; they come with its pages. */
export interface SectionTexts {
  administration: typeof administration;
  history: typeof history;
  jobs: typeof jobs;
  palette: typeof palette;
  settings: typeof settings;
}
