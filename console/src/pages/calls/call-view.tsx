import { useQuery } from '@tanstack/react-query';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { useTakenBack } from '../../outbox/taken-back.js';
import { draftOf, keptDraft } from './draft/drafts.js';
import { isKeptDraft } from './draft/order-draft.js';
import { isWishEntry } from './wishes/wish-entry.js';
import { OrderForm } from './order-form.js';
import { RetailerPanel } from './retailer-panel.js';
import { useSuggestions, type ListedCall } from './use-calls.js';

export interface CallProps {
  readonly call: ListedCall;
  readonly day: string;
  /** The call is over: a sentence says what was recorded. */
  readonly goOn: (sentence: string) => Promise<void>;
}

interface Props extends CallProps {
  /** Says a sentence while the call goes on. */
  readonly say: (sentence: string) => void;
}

/** A call: the retailer and what it orders. */
export function CallView({ call, day, goOn, say }: Props) {
  const { retailerId } = call;
  const suggestions = useSuggestions(retailerId, day);
  const takenBack = useTakenBack(isKeptDraft);
  const wish = useTakenBack(isWishEntry);
  const begun = useQuery({
    queryKey: ['order-draft', day, retailerId],
    queryFn: () => keptDraft(day, retailerId),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <>
      <RetailerPanel call={call} day={day} nextCallOn={suggestions.data?.nextCallOn ?? null} />
      {suggestions.isError ? (
        <Failed error={suggestions.error} retry={() => void suggestions.refetch()} />
      ) : suggestions.data === undefined || begun.data === undefined ? (
        <Waiting />
      ) : (
        <OrderForm
          call={call}
          day={day}
          goOn={goOn}
          say={say}
          takenBackWish={wish}
          draft={draftOf(day, retailerId, suggestions.data?.items ?? [], takenBack ?? begun.data)}
        />
      )}
    </>
  );
}
