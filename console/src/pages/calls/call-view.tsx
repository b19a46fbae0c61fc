import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';
import { draftOf } from './draft/drafts.js';
import { OrderForm } from './order-form.js';
import { RetailerPanel } from './retailer-panel.js';
import { useSuggestions, type ListedCall } from './use-calls.js';

export interface CallProps {
  readonly call: ListedCall;
  readonly day: string;
  /** The call is over: a sentence says what was recorded. */
  readonly goOn: (sentence: string) => Promise<void>;
}

/** A call: the retailer and what it orders. */
export function CallView({ call, day, goOn }: CallProps) {
  const suggestions = useSuggestions(call.retailerId, day);
  return (
    <>
      <RetailerPanel call={call} nextCallOn={suggestions.data?.nextCallOn ?? null} />
      {suggestions.isError ? (
        <Failed error={suggestions.error} retry={() => void suggestions.refetch()} />
      ) : suggestions.data === undefined ? (
        <Waiting />
      ) : (
        <OrderForm
          call={call}
          day={day}
          goOn={goOn}
          draft={draftOf(day, call.retailerId, suggestions.data?.items ?? [])}
        />
      )}
    </>
  );
}
