import { useState, type FormEvent } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../api/problem.js';
import { isOneOf, type Role } from '../session/roles.js';
import { useSignedIn } from '../session/signed-in.js';
import type { Job } from './job.js';
import { useCancelJob } from './use-jobs.js';

const cancellers: readonly Role[] = ['planner', 'manager', 'admin', 'system'];

/** Asks whether to cancel, and why; for who may. */
export function CancelJob({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const { me } = useSignedIn();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = useCancelJob(job.jobId);
  if (!isOneOf(me.roles, cancellers)) return null;
  if (job.cancel) return <p role="status">{t('cancelling')}</p>;
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{t('cancel')}</Button>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    cancel.mutate(reason);
  };
  return (
    <form className="cancel-job" onSubmit={submit}>
      <b>{t('cancelTitle')}</b>
      <label>
        {t('cancelReason')} <input maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      {cancel.isError && <Alert type="error" showIcon title={problemOfError(cancel.error).detail} />}
      <span>
        <Button danger htmlType="submit" loading={cancel.isPending}>
          {t('cancel')}
        </Button>{' '}
        <Button onClick={() => setAsking(false)}>{t('cancelKeep')}</Button>
      </span>
    </form>
  );
}
