import type { RecordedEvent } from '../event-store/event-store.js';
import type { EntityClass } from '../read-models/database/table.js';
import type { Where, Writer } from '../read-models/writer/writer.js';
import type { PersonalDataErased } from '../recording/erasures/erasure.events.js';
import { erased, erasedText } from '../kernel/erased-text.js';

/** Whose personal data were erased: of a retailer, or of a person by the name. */
export type Erasure = { readonly retailerId: string } | { readonly person: string };

export function isErasure(event: RecordedEvent): event is RecordedEvent<PersonalDataErased> {
  return event.type === 'PersonalDataErased';
}

/** What rows are to be rid of; undefined where the name could not be read any more: then no row has it. */
export function erasureOf({ data }: RecordedEvent<PersonalDataErased>): Erasure | undefined {
  const { retailerId, person = erasedText } = data;
  if (retailerId !== undefined) return { retailerId };
  return person === erasedText ? undefined : { person };
}

/** Erases fields of the rows that match; those without a text stay as they are. */
export async function eraseFields<Row extends object>(
  writer: Writer,
  entity: EntityClass<Row>,
  where: Where<Row>,
  fields: readonly (keyof Row & string)[],
): Promise<void> {
  const rows = await writer.find(entity, where);
  const texts = (row: Row) => Object.fromEntries(fields.map((field) => [field, erased(row[field] as string | null)]));
  await writer.upsert(
    entity,
    rows.map((row) => ({ ...row, ...texts(row) })),
  );
}

/** Erases a name from a column that names persons. */
export async function erasePerson<Row extends object>(
  writer: Writer,
  entity: EntityClass<Row>,
  field: keyof Row & string,
  person: string,
): Promise<void> {
  await writer.update(entity, { [field]: person } as Where<Row>, { [field]: erasedText } as Partial<Row>);
}
