import type { PhoneOrderCommand } from './phone-order.commands.js';
import type { PhoneOrder } from './phone-order.state.js';

/** What an order has been granted of a product once a command is recorded, and the field of the command that says so. */
export interface GrantedUnits {
  readonly sku: string;
  readonly units: number;
  readonly field: string;
}

/** By product; [] where the command grants nothing. What it grants beside what was granted before is added up. */
export function grantedBy(command: PhoneOrderCommand, state: PhoneOrder): GrantedUnits[] {
  const lines = linesOf(command, state);
  const before = state.stage === 'none' || isWhole(command) ? [] : state.lines;
  const bySku = new Map<string, GrantedUnits>();
  for (const { sku, granted, field } of lines) {
    const known = bySku.get(sku)?.units ?? before.reduce((sum, line) => sum + (line.sku === sku ? line.granted : 0), 0);
    if (granted > 0) bySku.set(sku, { sku, units: known + granted, field });
  }
  return [...bySku.values()];
}

/** Whether it says all that is granted of a product, and not what is granted beside it. */
function isWhole({ type }: PhoneOrderCommand): boolean {
  return type === 'GrantOrder' || type === 'CorrectOrder';
}

interface Line {
  readonly sku: string;
  readonly granted: number;
  readonly field: string;
}

function linesOf({ type, data }: PhoneOrderCommand, state: PhoneOrder): Line[] {
  switch (type) {
    case 'GrantOrder':
      return data.lines.map(({ sku, granted }, i) => ({ sku, granted, field: `lines.${i}.granted` }));
    case 'RecordPastOrder':
      if (state.stage !== 'none') return [];
      return data.lines.map(({ sku, granted }, i) => ({ sku, granted, field: `lines.${i}.granted` }));
    case 'RecordLateLines':
      return data.lines.flatMap(({ sku, granted, doubt }, i) =>
        doubt === undefined ? [{ sku, granted, field: `lines.${i}.granted` }] : [],
      );
    case 'ReleaseHeldLines': {
      const held = state.stage === 'none' ? [] : state.held;
      return data.lines.flatMap(({ line, figures }, i) => {
        const found = held.find((each) => each.line === line);
        if (!found) return [];
        const { granted } = figures ?? (data.resolution === 'repaired' ? (found.proposal ?? found) : found);
        return [{ sku: found.sku, granted, field: `lines.${i}` }];
      });
    }
    case 'CorrectOrder': {
      const before = state.stage === 'none' ? 0 : (state.lines.find(({ sku }) => sku === data.sku)?.granted ?? 0);
      const { sku, granted = 0 } = data;
      return granted > before ? [{ sku, granted, field: 'granted' }] : [];
    }
    default:
      return [];
  }
}
