import { useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { randomId } from '../../api/random-id.js';
import { Waiting } from '../../layout/waiting.js';
import { useTakenBack } from '../../outbox/taken-back.js';
import { useOutbox } from '../../outbox/use-outbox.js';
import { Complaints } from './complaints.js';
import { FollowUps } from './follow-ups.js';
import { ProductEntries } from './product-entries.js';
import { SaidAtVisit } from './said-at-visit.js';
import { useEntries } from './use-entries.js';
import { useComplaints, useFollowUps, type PreparedVisit } from './use-visits.js';
import { endingParts, groupOf, keyed, pageOf } from './visit-commands.js';
import { areEntries, countedOf, faultOf, type EntryFault } from './visit-entries.js';

/** What is entered during a visit, and recorded at its end. */
export function VisitForm({ visit, day }: { readonly visit: PreparedVisit; readonly day: string }) {
  const { t } = useTranslation('visits');
  const outbox = useOutbox();
  const navigate = useNavigate();
  const { visitId, retailerId } = visit;
  const name = visit.name ?? retailerId;
  const { entries, change, done } = useEntries(visitId, day, useTakenBack(areEntries));
  const promises = useFollowUps(retailerId).data?.items ?? [];
  const complaints = useComplaints(retailerId).data?.items ?? [];
  const [fault, setFault] = useState<EntryFault>();
  const [isSending, setSending] = useState(false);
  if (!entries) return <Waiting />;
  const end = async () => {
    const found = faultOf(entries);
    setFault(found);
    if (found) return;
    setSending(true);
    const of = { visitId, retailerId, name, day };
    const complaintIds = complaints.map(({ complaintId }) => complaintId);
    const { parts, sent } = keyed(endingParts(of, entries, promises, complaintIds), entries.sent, randomId);
    change((before) => ({ ...before, sent }));
    const common = { group: groupOf(visitId), retailerId, name, day, page: pageOf(of), draft: { ...entries, sent } };
    const outcome = await outbox.give(...parts.map((part) => ({ ...part, ...common })));
    setSending(false);
    if (outcome.kind === 'recorded') await done();
    const said = outcome.kind === 'recorded' ? t('endedSaid', { name }) : t('kept', { name });
    // What is refused or asked back is shown in the place of the form.
    if (outcome.kind === 'recorded' || outcome.kind === 'kept') await navigate(`/visits/${day}`, { state: said });
  };
  return (
    <>
      <ProductEntries retailerId={retailerId} day={day} entries={entries} change={change} />
      <FollowUps promises={promises} entries={entries} change={change} />
      <SaidAtVisit day={day} entries={entries} change={change} />
      <Complaints open={complaints} day={day} entries={entries} change={change} />
      {fault && <Alert type="error" showIcon title={t(`fault.${fault}`)} />}
      <p className="bottom">
        <Button type="primary" size="large" loading={isSending} onClick={() => void end()}>
          {t('end', { counted: countedOf(entries) })}
        </Button>
      </p>
    </>
  );
}
