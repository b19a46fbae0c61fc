import type { paths } from '../api/schema.js';
import type { Problem } from '../api/problem.js';

/** Commands that are kept until the service has answered. */
type CommandPath =
  | '/api/orders'
  | '/api/missed-calls'
  | '/api/call-backs'
  | '/api/calls-without-order'
  | '/api/wishes'
  | '/api/visits/{visitId}/start'
  | '/api/visits/{visitId}/stock-counts'
  | '/api/visits/{visitId}/shelf'
  | '/api/visits/{visitId}/declarations'
  | '/api/visits/{visitId}/feedback'
  | '/api/visits/{visitId}/follow-ups/{followUpId}/done'
  | '/api/visits/{visitId}/end'
  | '/api/complaints'
  | '/api/complaints/{complaintId}/close'
  | '/api/deliveries/{deliveryId}/complete'
  | '/api/deliveries/{deliveryId}/corrections';

export type BodyOf<Path extends CommandPath> = NonNullable<
  paths[Path]['post']['requestBody']
>['content']['application/json'];

/** What a command does, which the outbox says of it. */
export type CommandKind =
  | 'order'
  | 'call-missed'
  | 'call-back'
  | 'call-nothing'
  | 'wish'
  | 'visit-start'
  | 'visit-counts'
  | 'visit-shelf'
  | 'visit-declarations'
  | 'visit-feedback'
  | 'visit-follow-up'
  | 'visit-complaint'
  | 'visit-complaint-closed'
  | 'visit-end'
  | 'delivery'
  | 'delivery-correction';

/** A command before it is kept. */
export interface NewCommand {
  /** Its idempotency key: the same command again has the same one. */
  readonly key: string;
  readonly kind: CommandKind;
  readonly path: string;
  readonly body: object;
  /** Commands of one group are sent one after the other: where one is refused or asked back, those after it wait. */
  readonly group: string;
  readonly retailerId: string;
  /** Name of the retailer, as it was shown. */
  readonly name: string;
  /** Business date. */
  readonly day: string;
  /** The page on which it can be changed. */
  readonly page: string;
  /** What that page needs to show again what was entered. */
  readonly draft?: unknown;
}

/** A command that waits: to be sent, or for a word of the person. */
export interface KeptCommand extends NewCommand {
  /** In the order in which commands were given. */
  readonly no: number;
  readonly person: string;
  readonly keptAt: string;
  readonly state: 'waiting' | 'asked' | 'refused' | 'dropped';
  /** What was refused or asked back. */
  readonly problem?: Problem;
  /** Codes of what was asked back and confirmed. */
  readonly confirm: readonly string[];
  /** Why it was dropped. */
  readonly reason?: string;
}

/** A command with the types of its route. @param ids  of the address */
export function commandTo<Path extends CommandPath>(
  path: Path,
  ids: Readonly<Record<string, string>>,
  body: BodyOf<Path>,
): Pick<NewCommand, 'path' | 'body'> {
  return { path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? '')), body };
}
