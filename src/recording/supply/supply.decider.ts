import { changesTo } from '../../kernel/changes.js';
import { checkPeriod, dayFrom } from '../../kernel/day-order.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError } from '../../kernel/domain-error.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { DeclareShortage, EndShortage, LiftQuota, SetQuota, SupplyCommand } from './supply.commands.js';
import type { SupplyEvent } from './supply.events.js';
import { evolve, quotaOf, type Supply } from './supply.state.js';

/** The rules of a product's supply: quotas are set, replaced and lifted; one shortage at a time. */
export const supply: Decider<Supply, SupplyCommand, SupplyEvent> = {
  initial: { quotas: [] },

  decide(command, state) {
    switch (command.type) {
      case 'SetQuota':
        return setQuota(command.data, state);
      case 'LiftQuota':
        return liftQuota(command.data, state);
      case 'DeclareShortage':
        return declareShortage(command.data, state);
      case 'EndShortage':
        return endShortage(command.data, state);
    }
  },

  evolve,
};

function setQuota(data: SetQuota['data'], state: Supply): SupplyEvent[] {
  filledText('quotaId', data.quotaId);
  filledText('retailerClass', data.retailerClass);
  checkPeriod({ from: 'from', to: 'to' }, data.from, data.to);
  wholeUnits('limit', data.limit);
  const known = quotaOf(state, data.quotaId);
  const inForce = known && known.liftedOn === undefined;
  if (inForce && !changesTo(known.quota, data, ['retailerClass', 'from', 'to', 'limit'])) return [];
  return [{ type: 'QuotaSet', data }];
}

function liftQuota(data: LiftQuota['data'], state: Supply): SupplyEvent[] {
  const { sku, quotaId, liftedOn } = data;
  businessDate('liftedOn', liftedOn);
  const known = quotaOf(state, quotaId);
  if (!known)
    throw new DomainError('quota-unknown', {
      en: `Product ${sku} has no quota ${quotaId}.`,
      zh: `产品 ${sku} 没有限量 ${quotaId}。`,
    });
  if (known.liftedOn === liftedOn) return [];
  if (known.liftedOn !== undefined)
    throw new DomainError('quota-unknown', {
      en: `Quota ${quotaId} of product ${sku} was already lifted on ${known.liftedOn}.`,
      zh: `产品 ${sku} 的限量 ${quotaId} 已于 ${known.liftedOn} 取消。`,
    });
  return [{ type: 'QuotaLifted', data }];
}

function declareShortage(data: DeclareShortage['data'], { latest }: Supply): SupplyEvent[] {
  if (latest && latest.endedOn === undefined)
    throw new DomainError('shortage-open', {
      en: `Product ${data.sku} is short since ${latest.shortage.from}.`,
      zh: `产品 ${data.sku} 自 ${latest.shortage.from} 起已登记缺货，须先结束。`,
    });
  if (data.until === undefined) businessDate('from', data.from);
  else checkPeriod({ from: 'from', to: 'until' }, data.from, data.until);
  filledText('cause', data.cause);
  return [{ type: 'ShortageDeclared', data }];
}

function endShortage(data: EndShortage['data'], { latest }: Supply): SupplyEvent[] {
  const { sku, endedOn } = data;
  if (latest?.endedOn === endedOn) return [];
  if (!latest || latest.endedOn !== undefined)
    throw new DomainError('shortage-unknown', {
      en: `Product ${sku} is not declared short.`,
      zh: `产品 ${sku} 没有登记缺货。`,
    });
  dayFrom('endedOn', endedOn, latest.shortage.from, { en: 'the beginning', zh: '开始日期' });
  return [{ type: 'ShortageEnded', data }];
}
