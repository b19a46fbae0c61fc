import { useTranslation } from 'react-i18next';
import { Stepper } from '../../field/stepper.js';
import { wholeNumber } from '../../i18n/formats.js';
import { faultOf, withDelivered, withRefused, type DoorLine } from './door-lines.js';
import type { DueOrder } from './use-deliveries.js';

interface Props {
  readonly due: DueOrder['lines'][number];
  readonly line: DoorLine;
  readonly change: (line: DoorLine) => void;
}

const usualReasons = ['damaged', 'expiry', 'notOrdered', 'tooLate'] as const;

/** What happens to one product at the door. */
export function DoorLineEntry({ due, line, change }: Props) {
  const { t } = useTranslation('deliveries');
  const { sku, outstanding, granted } = due;
  const name = due.name ?? sku;
  const unit = due.unit ?? t('units');
  const missing = outstanding - Number(line.delivered) - Number(line.refused);
  const isRefused = Number(line.refused) > 0;
  return (
    <li>
      <b>{name}</b>
      <small>
        {sku} · {t('due', { units: wholeNumber(outstanding), unit })}
        {!granted && ` · ${t('notAllocated')}`}
      </small>
      <div className="entry">
        <span>{t('delivered')}</span>
        <Stepper
          id={`delivered-${sku}`}
          label={t('deliveredOf', { name })}
          value={line.delivered}
          most={outstanding}
          change={(value) => change(withDelivered(line, value, outstanding))}
        />
      </div>
      <div className="entry">
        <span>{t('refused')}</span>
        <Stepper
          id={`refused-${sku}`}
          label={t('refusedOf', { name })}
          value={line.refused}
          most={outstanding}
          change={(value) => change(withRefused(line, value, outstanding))}
        />
        {!isRefused && (
          <button
            type="button"
            className="plain"
            onClick={() => change(withRefused(line, String(outstanding), outstanding))}
          >
            {t('refuseAll')}
          </button>
        )}
      </div>
      {missing > 0 && <small className="warn">{t('missing', { units: wholeNumber(missing), unit })}</small>}
      {faultOf(line, outstanding) === 'too-many' && <small className="warn">{t('tooMany')}</small>}
      {isRefused && (
        <div className="form">
          <label htmlFor={`reason-${sku}`}>{t('reason')}</label>
          <div className="entry reasons">
            {usualReasons.map((each) => (
              <button
                key={each}
                type="button"
                className="plain"
                aria-pressed={line.reason === t(`reasons.${each}`)}
                onClick={() => change({ ...line, reason: t(`reasons.${each}`) })}
              >
                {t(`reasons.${each}`)}
              </button>
            ))}
          </div>
          <input
            id={`reason-${sku}`}
            className="wide"
            maxLength={500}
            value={line.reason}
            onChange={({ target }) => change({ ...line, reason: target.value })}
          />
        </div>
      )}
    </li>
  );
}
