import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../i18n/formats.js';
import { useProducts } from '../../../products/use-products.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { shortageState } from './shortage-state.js';
import type { Shortage } from './use-supply.js';

interface Props {
  readonly shortages: readonly Shortage[];
  /** Asks when one is over; absent where that is for others to say. */
  readonly onEnd: ((shortage: Shortage) => void) | undefined;
}

export function ShortageTable({ shortages, onEnd }: Props) {
  const { t } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const names = new Map((useProducts().data ?? []).map(({ sku, name }) => [sku, name]));
  const titles = [t('run.product'), t('supply.from'), t('supply.until'), t('supply.shortages.cause')];
  return (
    <div className="wide">
      <table className="figures">
        <caption className="unseen">{t('supply.shortages.title')}</caption>
        <thead>
          <tr>
            {[...titles, t('supply.shortages.state')].map((title) => (
              <th key={title} scope="col" className="words">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shortages.map((shortage) => (
            <tr key={`${shortage.sku} ${shortage.fromDay}`}>
              <th scope="row" className="words">
                {shortage.sku} {names.get(shortage.sku)}
              </th>
              <td className="words">{dayText(shortage.fromDay)}</td>
              <td className="words">
                {shortage.untilDay === null ? t('supply.shortages.noEnd') : dayText(shortage.untilDay)}
              </td>
              <td className="words">{shortage.cause}</td>
              <td className="words">{t(`supply.shortages.states.${shortageState(shortage, today)}`)}</td>
              <td>
                {onEnd && !shortage.ended && (
                  <Button
                    size="small"
                    aria-label={t('supply.shortages.endOf', { sku: shortage.sku })}
                    onClick={() => onEnd(shortage)}
                  >
                    {t('supply.shortages.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
