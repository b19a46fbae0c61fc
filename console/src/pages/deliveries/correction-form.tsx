import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { randomId } from '../../api/random-id.js';
import { Stepper } from '../../field/stepper.js';
import { useOutbox } from '../../outbox/use-outbox.js';
import { changedLines, correctionOf, correctionsOf, recordedLines, type CorrectedLine } from './corrections.js';
import type { DeliveredOrder } from './use-deliveries.js';

interface Props {
  readonly delivery: DeliveredOrder;
  readonly day: string;
  readonly back: string;
}

/** What was written down wrongly is changed, with a reason: one correction for each product. */
export function CorrectionForm({ delivery, day, back }: Props) {
  const { t } = useTranslation('deliveries');
  const navigate = useNavigate();
  const outbox = useOutbox();
  const [lines, setLines] = useState(() => recordedLines(delivery.lines));
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [isSending, setSending] = useState(false);
  const { deliveryId, retailerId } = delivery;
  const name = delivery.name ?? retailerId;
  const changed = changedLines(delivery.lines, lines);
  const enter = (sku: string, entered: Partial<CorrectedLine>) => {
    setFault('');
    setLines((before) => before.map((line) => (line.sku === sku ? { ...line, ...entered } : line)));
  };
  const record = async () => {
    if (changed.length === 0) return setFault(t('correctNothing'));
    if (reason.trim() === '') return setFault(t('correctNoReason'));
    setSending(true);
    const page = `/deliveries/${day}/done/${encodeURIComponent(deliveryId)}`;
    const common = {
      kind: 'delivery-correction',
      group: correctionsOf(deliveryId),
      retailerId,
      name,
      day,
      page,
    } as const;
    const commands = changed.map((line) => {
      return { ...common, key: randomId(), ...correctionOf(deliveryId, line, reason.trim()) };
    });
    const outcome = await outbox.give(...commands);
    setSending(false);
    // What is refused is shown in the place of the form.
    if (outcome.kind === 'recorded') await navigate(back, { state: t('correctedSaid', { name }) });
    if (outcome.kind === 'kept') await navigate(back, { state: t('keptSaid', { name }) });
  };
  return (
    <>
      <p>{t('correctHint')}</p>
      <ul className="rows">
        {delivery.lines.map(({ sku, name: product, unit }, i) => (
          <li key={sku}>
            <b>{product ?? sku}</b>
            <small>
              {sku} · {unit ?? t('units')}
            </small>
            {(['delivered', 'refused'] as const).map((field) => (
              <div key={field} className="entry">
                <span>{t(field)}</span>
                <Stepper
                  id={`${field}-${sku}`}
                  label={t(`${field}Of`, { name: product ?? sku })}
                  value={lines[i]?.[field] ?? ''}
                  change={(value) => enter(sku, { [field]: value })}
                />
              </div>
            ))}
          </li>
        ))}
      </ul>
      <div className="form">
        <label htmlFor="why">{t('correctWhy')}</label>
        <input
          id="why"
          className="wide"
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setFault('');
            setReason(target.value);
          }}
        />
      </div>
      {fault && <Alert type="error" showIcon title={fault} />}
      <p className="bottom">
        <Button type="primary" size="large" loading={isSending} onClick={() => void record()}>
          {t('correct', { count: changed.length })}
        </Button>
      </p>
    </>
  );
}
