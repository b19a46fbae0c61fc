import { DomainError } from '../../kernel/domain-error.js';
import type { QuotaUse } from '../facts.js';
import { fieldOfGrant, type GrantedUnits } from './granted-units.js';
import type { PhoneOrderCommand } from './phone-order.commands.js';

/** @throws {DomainError} 'grant-exceeds-quota' naming the first product of which a quota leaves less than is granted */
export function requireQuota(
  command: PhoneOrderCommand,
  orderId: string,
  grants: readonly GrantedUnits[],
  quotas: ReadonlyMap<string, readonly QuotaUse[]>,
): void {
  for (const grant of grants) {
    const { sku, units } = grant;
    for (const { quotaId, from, to, limit, used } of quotas.get(sku) ?? []) {
      const most = Math.max(0, limit - used);
      if (units <= most) continue;
      throw new DomainError(
        'grant-exceeds-quota',
        `sku ${sku}: quota ${quotaId} allows ${limit} from ${from} to ${to}, of which other orders were granted ${used}; order ${orderId}: expected at most ${most}, found ${units}.`,
        [{ field: fieldOfGrant(command, grant), expected: `at most ${most}`, found: String(units) }],
      );
    }
  }
}
