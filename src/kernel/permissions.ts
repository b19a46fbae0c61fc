import { DomainError } from './domain-error.js';
import { oneOf } from './expectations.js';
import { verbatim } from './language.js';
import { roles, type Role } from './role.js';

type Permitted = readonly [Role, ...Role[]];

const system: Permitted = ['system'];
const accounts: Permitted = ['account-manager', 'admin', 'system'];
const assortment: Permitted = ['planner', 'admin', 'system'];
const visiting: Permitted = ['account-manager', 'system'];
const ordering: Permitted = ['clerk', 'system'];
/** A manager corrects what anybody recorded, others what they recorded themselves. */
const correctingVisits: Permitted = ['manager', 'account-manager', 'system'];
const supplying: Permitted = ['planner', 'system'];
/** An admin who fills an empty store makes its first forecast. */
const forecasting: Permitted = ['planner', 'admin', 'system'];
const driving: Permitted = ['driver', 'system'];

/**
 * Which roles may give which command: the one table. The first role of a row is who usually gives it; the command line takes that one
 * where nothing else is said. An account manager never changes what a customer ordered.
 */
export const permissions = {
  RegisterRetailer: accounts,
  ChangeRetailerDetails: accounts,
  CloseRetailer: accounts,
  ImportRetailer: system,
  NoteRetailer: system,

  RegisterProduct: assortment,
  ChangeProductDetails: assortment,
  DiscontinueProduct: assortment,
  ImportProduct: system,
  NoteProduct: system,

  PlanVisit: visiting,
  StartVisit: visiting,
  CountStock: visiting,
  ObserveShelf: visiting,
  DeclareDemand: visiting,
  GiveFeedback: visiting,
  EndVisit: visiting,
  CorrectCount: correctingVisits,
  CorrectShelfPrice: correctingVisits,
  CompleteFollowUp: ['account-manager', 'clerk', 'system'],
  RecordPastVisit: system,
  RecordComplaint: visiting,
  CloseComplaint: ['account-manager', 'clerk', 'system'],

  PlaceOrder: ordering,
  ChangeOrderLine: ordering,
  CancelOrder: ordering,
  AgreeCallBack: ordering,
  EndCallWithoutOrder: ordering,
  RecordWish: ordering,
  MatchWish: ['planner', 'clerk', 'system'],
  CorrectOrder: ['manager', 'clerk', 'system'],
  RecordMissedCall: ordering,
  GrantOrder: supplying,
  RecordPastOrder: system,
  RecordLateLines: system,
  ReleaseHeldLines: assortment,
  RejectHeldLines: assortment,

  DispatchDelivery: driving,
  CompleteDelivery: driving,
  CorrectDelivery: ['driver', 'manager', 'system'],
  RecordPastDelivery: system,

  SetQuota: supplying,
  LiftQuota: supplying,
  DeclareShortage: supplying,
  EndShortage: supplying,
  IssueNotice: supplying,
  WithdrawNotice: supplying,
  MoveCallDay: supplying,
  DropCallDay: supplying,
  AddCallDay: supplying,

  RequestForecastRun: forecasting,
  CompleteForecastRun: forecasting,
  FailForecastRun: forecasting,
  RecordPlan: supplying,
  AcceptLoss: ['admin'],

  ImportFile: assortment,
  SimulateRegion: ['admin', 'planner', 'system'],
  PredictSeries: ['planner', ...roles],
  VerifyStore: ['manager', 'admin', 'system'],
  RebuildReadModels: ['admin', 'system'],
  ExportKnownModel: ['manager', 'admin', 'system'],
  CancelJob: ['planner', 'manager', 'admin', 'system'],
  RecordCheckpoint: ['manager', 'admin', 'system'],
  ManageAccess: ['admin'],
  ErasePersonalData: ['admin'],
  MakeBackup: ['admin'],
  RestoreBackup: ['admin'],
  SealStore: ['admin'],
} as const satisfies Record<string, Permitted>;

/** A command, or long work, that the table has a row for. */
export type CommandName = keyof typeof permissions;

/** @throws {DomainError} 'role-forbidden' where the role may not give the command */
export function requirePermission(command: CommandName, role: Role): void {
  const permitted: readonly Role[] = permissions[command];
  if (permitted.includes(role)) return;
  const expected = oneOf(permitted);
  const sentence = {
    en: `role: ${command} is given by ${expected.en}, found ${role}.`,
    zh: `角色：${command} 须由 ${expected.zh}操作，您的角色是 ${role}。`,
  };
  throw new DomainError('role-forbidden', sentence, [{ field: 'role', expected, found: verbatim(role) }]);
}

/** Who usually gives the command. */
export function usualRole(command: CommandName): Role {
  return permissions[command][0];
}
