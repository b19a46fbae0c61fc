import type { en as imports } from './import/texts/en.js';
import type { en as jobs } from '../jobs/texts/en.js';
import type { en as welcome } from './welcome/texts/en.js';

/** The texts of each section, by the name of its folder; they come with its pages. */
export interface SectionTexts {
  import: typeof imports;
  jobs: typeof jobs;
  welcome: typeof welcome;
}
