import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOfError } from '../../api/problem.js';
import { JobProgress } from '../../jobs/job-progress.js';
import { ImportReportView, type ImportReport } from './import-report-view.js';
import { useSendFile, type AskedImport } from './use-import.js';

/** Checks a file, shows what an import would do, and imports it; the import goes on as long work with a page of its own. */
export function CheckAndImport({ asked }: { readonly asked: AskedImport }) {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const check = useSendFile('check');
  const send = useSendFile('import');
  const [report, setReport] = useState<ImportReport>();
  const jobId = check.data?.jobId;
  const bring = async () => {
    const job = await send.mutateAsync(asked);
    await navigate(`/jobs/${encodeURIComponent(job.jobId)}`);
  };
  const failed = [check, send].find(({ isError }) => isError);
  const isSending = check.isPending || send.isPending;
  return (
    <>
      <h2>{t('check.title')}</h2>
      {!report && (
        <p className="actions">
          <Button
            type="primary"
            disabled={jobId !== undefined}
            loading={check.isPending}
            onClick={() => check.mutate(asked)}
          >
            {t('check.run')}
          </Button>
          <small>{t('check.nothing')}</small>
        </p>
      )}
      <p role="status">{isSending && t('check.sending')}</p>
      {failed && <Alert type="error" showIcon title={problemOfError(failed.error).detail} />}
      {jobId !== undefined && !report && (
        <JobProgress jobId={jobId} onEnd={({ result }) => result && 'suspects' in result && setReport(result)} />
      )}
      {report && (
        <>
          <ImportReportView report={report} isCheck />
          <p>
            <small>{t('check.limits')}</small>
          </p>
          {report.rejected >= report.rows && report.rows > 0 ? (
            <Alert type="warning" showIcon title={t('check.allBad')} />
          ) : (
            <Button type="primary" loading={send.isPending} onClick={() => void bring().catch(() => undefined)}>
              {t('check.import', { kind: t(`kind.${asked.kind}`).toLowerCase() })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
