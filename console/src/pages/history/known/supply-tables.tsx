import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client.js';
import { dayText, wholeNumber } from '../../../i18n/formats.js';
import { SubjectLink } from '../events/subject-link.js';
import { WideTable } from './wide-table.js';

interface Props {
  readonly quotas: readonly Schemas['Quota'][];
  readonly shortages: readonly Schemas['Shortage'][];
}

/** Quotas and shortages as they stood. */
export function SupplyTables({ quotas, shortages }: Props) {
  const { t } = useTranslation('history');
  return (
    <>
      <WideTable
        title={t('figures.quotas')}
        nothing={t('figures.noQuotas')}
        columns={[t('kind.product'), t('figures.quotaClass'), t('figures.quotaDays'), t('figures.limit')]}
        rows={quotas.map(({ sku, quotaId, retailerClass, fromDay, toDay, unitLimit }) => ({
          key: quotaId,
          cells: [
            <SubjectLink subject={{ kind: 'product', id: sku }} />,
            retailerClass === '*' ? t('figures.anyClass') : retailerClass,
            `${dayText(fromDay)} – ${dayText(toDay)}`,
            t('units', { count: unitLimit, shown: wholeNumber(unitLimit) }),
          ],
        }))}
      />
      <WideTable
        title={t('figures.shortages')}
        nothing={t('figures.noShortages')}
        columns={[t('kind.product'), t('figures.shortDays'), t('figures.cause')]}
        rows={shortages.map(({ sku, fromDay, untilDay, cause, ended }) => ({
          key: `${sku} ${fromDay}`,
          cells: [
            <SubjectLink subject={{ kind: 'product', id: sku }} />,
            `${dayText(fromDay)} – ${untilDay === null ? t('figures.open') : dayText(untilDay)}${ended ? ` ${t('figures.ended')}` : ''}`,
            cause,
          ],
        }))}
      />
    </>
  );
}
