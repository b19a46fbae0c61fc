import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { wholeNumber } from '../../i18n/formats.js';
import { inPageLanguage } from '../../i18n/in-page-language.js';
import type { SuspectKind } from './import-texts.js';
import './import-texts.js';
import './import.css';

export type ImportReport = Schemas['ImportReport'];

interface Props {
  readonly report: ImportReport;
  /** Whether nothing was recorded: it says what an import would do. */
  readonly isCheck: boolean;
}

/** What a file holds, and what became or would become of it. */
export function ImportReportView({ report, isCheck }: Props) {
  return (
    <div className="import-report">
      <Counts report={report} isCheck={isCheck} />
      <Rejections report={report} />
      <SuspectList report={report} />
    </div>
  );
}

function Counts({ report, isCheck }: Props) {
  const { t } = useTranslation('import');
  const { kind, rows, groups, recorded, unchanged, completed, rejected, held, unlisted, form } = report;
  const counts: (readonly [string, number, boolean])[] = [
    [t('result.rows'), rows, true],
    [t(`result.groups.${kind}`), groups, true],
    [t('result.recorded'), recorded, !isCheck],
    [t('result.completed'), completed, completed > 0],
    [t('result.unchanged'), unchanged, !isCheck],
    [isCheck ? t('result.wouldReject') : t('result.rejected'), rejected, true],
    [isCheck ? t('result.wouldHold') : t('result.held'), held, kind === 'orders'],
  ];
  return (
    <>
      <dl>
        {counts.map(
          ([label, value, isShown]) =>
            isShown && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{wholeNumber(value)}</dd>
              </div>
            ),
        )}
      </dl>
      {unlisted.retailers + unlisted.products > 0 && (
        <p>
          {t('result.unlisted')}:{' '}
          {t('result.unlistedValue', {
            retailers: wholeNumber(unlisted.retailers),
            products: wholeNumber(unlisted.products),
          })}
        </p>
      )}
      {form.unused.length > 0 && <p>{t('result.unused', { names: form.unused.join(', ') })}</p>}
    </>
  );
}

function Rejections({ report: { rejected, rejections, rejects } }: { readonly report: ImportReport }) {
  const { t } = useTranslation('import');
  if (rejected === 0) return null;
  return (
    <>
      <h3>{t('result.rejections')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('result.line')}</th>
            <th scope="col">{t('result.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rejections.map(({ line, reason, zh }) => {
            const { lang, text } = inPageLanguage(reason, zh);
            return (
              <tr key={line}>
                <td>{wholeNumber(line)}</td>
                <td lang={lang}>{text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rejected > rejections.length && (
        <p>
          <small>{t('result.first', { count: rejections.length, total: wholeNumber(rejected) })}</small>
        </p>
      )}
      {rejects !== null && (
        <a href={`/api/results/${encodeURIComponent(rejects)}`} download>
          {t('result.fetch')}
        </a>
      )}
    </>
  );
}

function SuspectList({ report: { suspects } }: { readonly report: ImportReport }) {
  const { t } = useTranslation('import');
  const found = Object.entries(suspects) as [
    SuspectKind,
    { count: number; examples: { line: number; text: string; zh?: string }[] },
  ][];
  if (found.length === 0) return null;
  return (
    <>
      <h3>{t('result.suspects')}</h3>
      <ul>
        {found.map(([kind, { count, examples }]) => (
          <li key={kind}>
            {t(`suspect.${kind}`)}: {wholeNumber(count)}
            <ul>
              {examples.map(({ line, text, zh }) => (
                <li key={line}>
                  <small>{t('result.more', { line: wholeNumber(line), text: inPageLanguage(text, zh).text })}</small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
