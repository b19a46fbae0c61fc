import type { en as jobs } from '../jobs/texts/en.js';
import type { en as history } from './history/texts/en.js';

/** The texts of each section, by the name of its folder; they come with its pages. */
export interface SectionTexts {
  history: typeof history;
  jobs: typeof jobs;
}
