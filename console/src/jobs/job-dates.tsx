import { useTranslation } from 'react-i18next';
import { instantText } from '../i18n/formats.js';
import { useSignedIn } from '../session/signed-in.js';
import { secondsTaken, type Job } from './job.js';

/** Who asked for it and when, and when it ended. */
export function JobDates({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const { timeZone } = useSignedIn().service;
  const { actor, queuedAt, endedAt } = job;
  const taken = secondsTaken(job);
  const seconds = taken === undefined ? undefined : taken % 60;
  const took =
    taken === undefined
      ? undefined
      : taken < 60
        ? t('tookSeconds', { seconds })
        : t('tookMinutes', { minutes: Math.floor(taken / 60), seconds });
  return (
    <small>
      {t('askedBy', { name: actor, when: instantText(queuedAt, timeZone) })}
      {endedAt !== undefined && ` · ${t('endedAt', { when: instantText(endedAt, timeZone) })}`}
      {took !== undefined && ` · ${took}`}
    </small>
  );
}
