import { DomainError } from '../../kernel/domain-error.js';
import { atMost } from '../../kernel/expectations.js';
import { verbatim } from '../../kernel/language.js';
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
        {
          en: `sku ${sku}: quota ${quotaId} allows ${limit} from ${from} to ${to}, of which other orders were granted ${used}; order ${orderId}: expected at most ${most}, found ${units}.`,
          zh: `产品 ${sku}：${from} 至 ${to} 限量 ${limit}（${quotaId}），其他订单已批准 ${used}；订单 ${orderId} 最多可批准 ${most}，实际为 ${units}。`,
        },
        [{ field: fieldOfGrant(command, grant), expected: atMost(most), found: verbatim(units) }],
      );
    }
  }
}
