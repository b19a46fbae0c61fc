import { useState, type FormEvent } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client.js';
import { problemOfError } from '../../../api/problem.js';
import { wholeNumber } from '../../../i18n/formats.js';
import { JobProgress } from '../../../jobs/job-progress.js';
import { useJob } from '../../../jobs/use-job.js';
import { WideTable } from '../known/wide-table.js';
import { useVerify } from './use-proof.js';

/** Reads the whole store and compares it with its hashes and checkpoints; it goes on when one leaves. */
export function Verification() {
  const { t } = useTranslation('history');
  const [address, setAddress] = useSearchParams();
  const [unread, setUnread] = useState(false);
  const verify = useVerify((jobId) => setAddress({ job: jobId }));
  const jobId = address.get('job');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('checkpoints');
    setUnread(false);
    try {
      const text = file instanceof File && file.size > 0 ? await file.text() : undefined;
      verify.mutate(text === undefined ? undefined : (JSON.parse(text) as Schemas['CheckpointExport']));
    } catch {
      setUnread(true);
    }
  };
  return (
    <section>
      <h2>{t('proof.verify')}</h2>
      <form className="search" onSubmit={(event) => void submit(event)}>
        <label>
          <span>{t('proof.exported')}</span>
          <input type="file" name="checkpoints" accept=".json,application/json" />
        </label>
        <Button type="primary" htmlType="submit" loading={verify.isPending}>
          {t('proof.start')}
        </Button>
      </form>
      {unread && <Alert type="error" showIcon title={t('proof.unread')} />}
      {verify.isError && <Alert type="error" showIcon title={problemOfError(verify.error).detail} />}
      {jobId !== null && (
        <>
          <JobProgress jobId={jobId} />
          <Outcome jobId={jobId} />
        </>
      )}
    </section>
  );
}

function Outcome({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('history');
  const result = useJob(jobId).data?.result;
  if (!result || !('faultCount' in result)) return null;
  const { events, streams, faultCount, faults, reach } = result;
  const counts = { events: wholeNumber(events), streams: wholeNumber(streams) };
  return (
    <>
      <Alert
        type={faultCount === 0 ? 'success' : 'error'}
        showIcon
        title={
          faultCount === 0
            ? t('proof.whole', counts)
            : t('proof.faults', { count: faultCount, shown: wholeNumber(faultCount) })
        }
        description={
          <ul lang="en">
            {reach.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        }
      />
      {faultCount > 0 && (
        <WideTable
          title={t('proof.faultList')}
          nothing=""
          columns={[t('proof.where'), t('proof.kind'), t('proof.expected'), t('proof.found')]}
          rows={faults.map(({ kind, position, after, stream, expected, found }, i) => ({
            key: `${position} ${kind} ${i}`,
            cells: [
              `${after === null ? '' : `${after} … `}${position}${stream === null ? '' : ` · ${stream}`}`,
              ...[kind, expected, found],
            ],
          }))}
        />
      )}
    </>
  );
}
