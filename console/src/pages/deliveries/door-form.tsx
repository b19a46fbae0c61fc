import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { randomId } from '../../api/random-id.js';
import { dayText, wholeNumber } from '../../i18n/formats.js';
import { commandTo } from '../../outbox/kept-command.js';
import { useTakenBack } from '../../outbox/taken-back.js';
import { useOutbox } from '../../outbox/use-outbox.js';
import { Waiting } from '../../layout/waiting.js';
import { DoorLineEntry } from './door-line-entry.js';
import { allDelivered, areOf, atTheDoor, bodyLines, faultOf, totalsOf, type DoorLine } from './door-lines.js';
import { groupOf } from './stop.js';
import type { DueOrder } from './use-deliveries.js';
import { useDoorLines } from './use-door-lines.js';

interface Props {
  readonly order: DueOrder;
  readonly day: string;
  readonly back: string;
}

/** Delivered and refused of each line, recorded in one step. */
export function DoorForm({ order, day, back }: Props) {
  const { t } = useTranslation('deliveries');
  const navigate = useNavigate();
  const outbox = useOutbox();
  const { orderId, retailerId, lines: open } = order;
  const dispatch = order.dispatches.find((each) => atTheDoor(open, each).length > 0);
  const due = atTheDoor(open, dispatch);
  const name = order.name ?? retailerId;
  const { lines, change: enter, done } = useDoorLines(orderId, allDelivered(due), useTakenBack(areOf(due)));
  const [fault, setFault] = useState('');
  const [isSending, setSending] = useState(false);
  if (!lines) return <Waiting />;
  const totals = totalsOf(lines);
  const change = (changed: DoorLine) => {
    setFault('');
    enter(changed);
  };
  const record = async () => {
    const faults = due.map(({ outstanding }, i) => faultOf(lines[i] ?? nothing, outstanding));
    if (faults.includes('too-many')) return setFault(t('tooMany'));
    if (faults.includes('no-reason')) return setFault(t('reasonMissing'));
    const brought = bodyLines(lines);
    if (brought.length === 0) return setFault(t('nothing'));
    setSending(true);
    const body = { orderId, retailerId, deliveredOn: day, lines: brought };
    const outcome = await outbox.give({
      ...commandTo('/api/deliveries/{deliveryId}/complete', { deliveryId: dispatch?.deliveryId ?? randomId() }, body),
      ...{ key: randomId(), kind: 'delivery', group: groupOf(orderId), retailerId, name, day },
      draft: lines,
      page: `/deliveries/${day}/${encodeURIComponent(orderId)}`,
    });
    setSending(false);
    // The outbox keeps it from now on.
    await done();
    // What is refused is shown in the place of the form.
    if (outcome.kind === 'recorded') await navigate(back, { state: t('recorded', { name }) });
    if (outcome.kind === 'kept') await navigate(back, { state: t('keptSaid', { name }) });
  };
  return (
    <>
      {dispatch && <p>{t('dispatched', { day: dayText(dispatch.dispatchedOn) })}</p>}
      <ul className="rows">
        {due.map((line, i) => (
          <DoorLineEntry key={line.sku} due={line} line={lines[i] ?? nothing} change={change} />
        ))}
      </ul>
      {fault && <Alert type="error" showIcon title={fault} />}
      <p className="bottom">
        <Button type="primary" size="large" loading={isSending} onClick={() => void record()}>
          {t('record', { delivered: wholeNumber(totals.delivered), refused: wholeNumber(totals.refused) })}
        </Button>
      </p>
    </>
  );
}

const nothing: DoorLine = { sku: '', delivered: '0', refused: '0', reason: '' };
