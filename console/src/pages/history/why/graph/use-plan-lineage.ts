import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client.js';
import { answerOf } from '../../../../api/problem.js';
import { language } from '../../../../i18n/language.js';

interface Asked {
  readonly planId: string;
  readonly sku: string;
  readonly month?: string | undefined;
  /** whose weeks are unfolded; the one of whom most is expected where absent */
  readonly retailerId?: string | undefined;
}

/** How a line of a plan came about. */
export function usePlanLineage({ planId, sku, month, retailerId }: Asked) {
  return useQuery({
    queryKey: ['why', 'plan-line', language(), planId, sku, month, retailerId],
    queryFn: () =>
      answerOf(
        api.GET('/api/why/plans/{planId}/{sku}', { params: { path: { planId, sku }, query: { month, retailerId } } }),
      ),
    placeholderData: keepPreviousData,
  });
}
