import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../i18n/formats.js';
import { useHistory } from './use-calls.js';
import { weeklyUnits } from './weekly-units.js';

const [width, height] = [4, 28];

/** What was asked for in each of the 52 weeks before, as bars. */
export function WeeklyHistory(props: { readonly retailerId: string; readonly sku: string; readonly day: string }) {
  const { t } = useTranslation();
  const history = useHistory(props.retailerId, props.sku, props.day);
  if (!history.data) return <svg className="history" width={52 * width} height={height} aria-hidden />;
  const weeks = weeklyUnits(history.data.items, props.day);
  const most = Math.max(...weeks);
  if (most === 0) return <small>{t('order.noHistory')}</small>;
  const label = `${t('order.history')}: ${weeks.map(wholeNumber).join(', ')}`;
  return (
    <svg className="history" width={52 * width} height={height} role="img" aria-label={label}>
      {weeks.map((units, i) => {
        const tall = (units / most) * (height - 2);
        return <rect key={i} x={i * width} y={height - tall} width={width - 1} height={tall} />;
      })}
    </svg>
  );
}
