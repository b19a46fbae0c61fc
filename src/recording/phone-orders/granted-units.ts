import type { PhoneOrderCommand } from './phone-order.commands.js';
import type { PhoneOrder } from './phone-order.state.js';

/** What an order has been granted of a product once a command is recorded. */
export interface GrantedUnits {
  readonly sku: string;
  readonly units: number;
  /** index of the command's last line that says so; undefined where the command is about one line alone */
  readonly line: number | undefined;
}

/** By product; [] where the command grants nothing. What it grants beside what was granted before is added up. */
export function grantedBy(command: PhoneOrderCommand, state: PhoneOrder): GrantedUnits[] {
  const lines = linesOf(command, state);
  const before = state.stage === 'none' || isWhole(command) ? [] : state.lines;
  const bySku = new Map<string, GrantedUnits>();
  for (const { sku, granted, line: at } of lines) {
    const known = bySku.get(sku)?.units ?? before.reduce((sum, line) => sum + (line.sku === sku ? line.granted : 0), 0);
    if (granted > 0) bySku.set(sku, { sku, units: known + granted, line: at });
  }
  return [...bySku.values()];
}

/** The field of a command that grants units. */
export function fieldOfGrant({ type }: PhoneOrderCommand, { line }: GrantedUnits): string {
  if (line === undefined) return 'granted';
  return type === 'ReleaseHeldLines' ? `lines.${line}` : `lines.${line}.granted`;
}

/** Whether it says all that is granted of a product, and not what is granted beside it. */
function isWhole({ type }: PhoneOrderCommand): boolean {
  return type === 'GrantOrder' || type === 'CorrectOrder';
}

interface Line {
  readonly sku: string;
  readonly granted: number;
  readonly line: number | undefined;
}

function linesOf({ type, data }: PhoneOrderCommand, state: PhoneOrder): Line[] {
  switch (type) {
    case 'GrantOrder':
      return data.lines.map(({ sku, granted }, line) => ({ sku, granted, line }));
    case 'RecordPastOrder':
      if (state.stage !== 'none') return [];
      return data.lines.map(({ sku, granted }, line) => ({ sku, granted, line }));
    case 'RecordLateLines':
      return data.lines.flatMap(({ sku, granted, doubt }, line) =>
        doubt === undefined ? [{ sku, granted, line }] : [],
      );
    case 'ReleaseHeldLines': {
      const held = state.stage === 'none' ? [] : state.held;
      return data.lines.flatMap(({ line, figures }, i) => {
        const found = held.find((each) => each.line === line);
        if (!found) return [];
        const { granted } = figures ?? (data.resolution === 'repaired' ? (found.proposal ?? found) : found);
        return [{ sku: found.sku, granted, line: i }];
      });
    }
    case 'CorrectOrder': {
      const before = state.stage === 'none' ? 0 : (state.lines.find(({ sku }) => sku === data.sku)?.granted ?? 0);
      const { sku, granted = 0 } = data;
      return granted > before ? [{ sku, granted, line: undefined }] : [];
    }
    default:
      return [];
  }
}
