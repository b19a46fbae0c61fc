import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ImportReportView, type ImportReport } from './import-report-view.js';

/** What came of an import, and where to go from there. */
export default function ImportOutcome({
  report,
  isCheck,
}: {
  readonly report: ImportReport;
  readonly isCheck: boolean;
}) {
  const { t } = useTranslation('import');
  return (
    <section>
      <h2>{isCheck ? t('check.title') : t('result.title')}</h2>
      <ImportReportView report={report} isCheck={isCheck} />
      <p>
        {report.held > 0 && !isCheck && (
          <>
            <Link to="/import/held">{t('result.heldLink')}</Link> ·{' '}
          </>
        )}
        <Link to="/import">{t('result.again')}</Link>
      </p>
    </section>
  );
}
