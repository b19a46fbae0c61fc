import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { wholeNumber } from '../../i18n/formats.js';
import { momentText } from '../../i18n/instants.js';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { useSignedIn } from '../../session/signed-in.js';
import { Table } from './table.js';
import { rowsPerPage, useAccountChanges, useRefusedAttempts } from './use-accounts.js';

/** The first row that an address asks for. */
function useOffset(): number {
  const offset = Number(useSearchParams()[0].get('offset') ?? 0);
  return Number.isSafeInteger(offset) && offset > 0 ? offset : 0;
}

/** What was done to accounts and keys, and by whom; the newest first. */
export function ChangesPage() {
  const { t } = useTranslation('administration');
  const { timeZone } = useSignedIn().service;
  const offset = useOffset();
  const changes = useAccountChanges(offset);
  if (changes.isError) return <Failed error={changes.error} retry={() => void changes.refetch()} />;
  if (!changes.data) return <Waiting />;
  const { items, total } = changes.data;
  return (
    <Pages total={total} offset={offset}>
      <Table
        title={t('tabs.changes')}
        columns={[t('when'), t('changes.subject'), t('changes.what'), t('changes.detail'), t('changes.by')]}
        rows={items.map(({ changedAt, subject, change, detail, changedBy, changedThrough }, i) => ({
          key: `${changedAt} ${i}`,
          cells: [
            momentText(changedAt, timeZone),
            subject || t('changes.all'),
            t(`changes.kind.${change}`),
            detail,
            `${changedBy} (${throughText(changedThrough)})`,
          ],
        }))}
      />
    </Pages>
  );

  function throughText(through: string): string {
    const names: Readonly<Record<string, string>> = t('changes.through', { returnObjects: true });
    return names[through] ?? through;
  }
}

/** Requests that were refused for who made them; the newest first. */
export function RefusedPage() {
  const { t } = useTranslation('administration');
  const { timeZone } = useSignedIn().service;
  const offset = useOffset();
  const refused = useRefusedAttempts(offset);
  if (refused.isError) return <Failed error={refused.error} retry={() => void refused.refetch()} />;
  if (!refused.data) return <Waiting />;
  const { items, total } = refused.data;
  return (
    <Pages total={total} offset={offset}>
      <Table
        title={t('tabs.refused')}
        columns={[
          t('when'),
          t('refused.who'),
          t('refused.address'),
          t('refused.route'),
          t('refused.why'),
          t('refused.skipped'),
        ]}
        rows={items.map(({ number, refusedAt, actor, address, route, detail, skipped }) => ({
          key: String(number),
          cells: [
            ...[momentText(refusedAt, timeZone), actor ?? t('refused.unknown'), address, <code>{route}</code>],
            ...[detail, skipped === 0 ? '' : wholeNumber(skipped)],
          ],
        }))}
      />
    </Pages>
  );
}

interface PagesProps {
  readonly total: number;
  readonly offset: number;
  readonly children: ReactNode;
}

function Pages({ total, offset, children }: PagesProps) {
  const { t } = useTranslation('administration');
  const [from, to] = [Math.min(offset + 1, total), Math.min(offset + rowsPerPage, total)].map(wholeNumber);
  return (
    <section>
      <p className="remark-line">{t('range', { from, to, total: wholeNumber(total) })}</p>
      {children}
      <nav className="pages" aria-label={t('pages')}>
        {offset > 0 && <Link to={`?offset=${Math.max(0, offset - rowsPerPage)}`}>{t('newer')}</Link>}
        {offset + rowsPerPage < total && <Link to={`?offset=${offset + rowsPerPage}`}>{t('older')}</Link>}
      </nav>
    </section>
  );
}
