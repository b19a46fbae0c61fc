import { DomainError } from '../kernel/domain-error.js';
import type { PlanLine, SourcingPlan } from './plan.js';

/** The lines of a product, of one month where it is named. @throws {DomainError} 'not-found' where there are none */
export function linesOf(plan: SourcingPlan, sku: string, month?: string): PlanLine[] {
  const lines = plan.lines.filter((line) => line.sku === sku && (month === undefined || line.month === month));
  if (lines.length > 0) return lines;
  throw new DomainError('not-found', {
    en: `Plan ${plan.planId} has no line of product ${sku}${month === undefined ? '' : ` in ${month}`}.`,
    zh: `计划 ${plan.planId} 中没有产品 ${sku}${month === undefined ? '' : ` 在 ${month}`} 的行。`,
  });
}
