import { inPageLanguage } from '../i18n/in-page-language.js';
import type { Job } from './job.js';

/** Why a job failed or was cancelled; in English alone where it ended under an older version. */
export function JobFailure({ job: { failure = '', failureZh } }: { readonly job: Job }) {
  const { lang, text } = inPageLanguage(failure, failureZh);
  return <span lang={lang}>{text}</span>;
}
