import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { DecisionForm } from './decision-form.js';
import type { Choice, HeldLine } from './decision.js';
import { HeldTable } from './held-table.js';
import { RepairAll } from './repair-all.js';
import { pageLength, useHeldLines } from './use-held.js';

/** Lines that an import held, and what is decided about each. */
export function HeldPage() {
  const { t } = useTranslation('import');
  const [search, setSearch] = useSearchParams();
  const offset = Math.max(0, Number.parseInt(search.get('from') ?? '0', 10) || 0);
  const { data, isError, error, refetch } = useHeldLines(offset);
  const [open, setOpen] = useState<{ readonly line: HeldLine; readonly choice: Choice }>();
  if (isError && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { items, total } = data;
  const go = (from: number) => setSearch(from <= 0 ? {} : { from: String(from) });
  const [from, to] = [offset + 1, offset + items.length];
  return (
    <section>
      <h1>{t('held.title')}</h1>
      <p>{t('held.about')}</p>
      {total === 0 ? (
        <Alert type="success" showIcon title={t('held.none')} description={t('held.noneHint')} />
      ) : (
        <>
          <p className="actions">
            <span role="status">
              {t('held.count', {
                from: wholeNumber(Math.min(from, total)),
                to: wholeNumber(to),
                total: wholeNumber(total),
              })}
            </span>
            <Button disabled={offset === 0} onClick={() => go(offset - pageLength)}>
              {t('held.previous')}
            </Button>
            <Button disabled={to >= total} onClick={() => go(offset + pageLength)}>
              {t('held.next')}
            </Button>
          </p>
          <HeldTable
            lines={items}
            open={open?.line}
            choose={(line, choice) => setOpen({ line, choice })}
            form={
              open && (
                <DecisionForm
                  key={open.choice}
                  line={open.line}
                  choice={open.choice}
                  close={() => setOpen(undefined)}
                />
              )
            }
          />
          <RepairAll />
        </>
      )}
    </section>
  );
}
