import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { language } from '../../i18n/language.js';
import { said } from '../../i18n/said.js';
import type { DraftLine } from './draft/draft-line.js';
import type { OrderDraft } from './draft/order-draft.js';
import { focusLine } from './focus.js';
import { WeeklyHistory } from './weeks/weekly-history.js';

interface Props {
  readonly line: DraftLine;
  readonly draft: OrderDraft;
  readonly retailerId: string;
  readonly day: string;
}

/** Why so much is suggested, what was asked for before, and what can stand in. */
export function LineReasons({ line, draft, retailerId, day }: Props) {
  const { sku, suggestion } = line;
  return (
    <tr className="reasons">
      <td colSpan={6}>
        {suggestion && (
          <ul>
            {suggestion.reasons.map((reason) => (
              <li key={`${reason.kind} ${reason.en}`}>{said(reason[language()])}</li>
            ))}
          </ul>
        )}
        <Substitutes line={line} draft={draft} />
        <WeeklyHistory retailerId={retailerId} sku={sku} unit={line.unit} day={day} />
      </td>
    </tr>
  );
}

function Substitutes({ line, draft }: Pick<Props, 'line' | 'draft'>) {
  const { t } = useTranslation();
  const substitutes = line.suggestion?.substitutes ?? [];
  if (substitutes.length === 0) return null;
  const take = ({ sku, name, unitPriceMinor }: (typeof substitutes)[number]) => {
    const wished = Math.max(1, line.suggestion?.suggested ?? 1);
    const product = { sku, name, unitPriceMinor, unit: line.unit, packSize: 1, suggestion: undefined };
    draft.add({ ...product, insteadOf: { sku: line.sku, wished }, typed: '' });
    requestAnimationFrame(() => focusLine(sku));
  };
  return (
    <p>
      {t('order.instead')}:{' '}
      {substitutes.map((each) => (
        <Button key={each.sku} size="small" onClick={() => take(each)}>
          {each.name} {each.known && `(${t('order.known')})`}
        </Button>
      ))}
    </p>
  );
}
