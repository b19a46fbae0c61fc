import { useTranslation } from 'react-i18next';
import { hasEnded } from './job.js';
import './jobs-texts.js';
import { useJobs } from './use-jobs.js';
import './jobs.css';

/** How much long work is under way, beside its entry of the navigation; nothing where there is none. */
export default function RunningJobs() {
  const { t } = useTranslation('jobs');
  const count = useJobs().data?.filter((job) => !hasEnded(job)).length ?? 0;
  return count > 0 && <span className="running-jobs">{t('running', { count })}</span>;
}
