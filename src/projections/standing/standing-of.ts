import { beginning, earliest } from '../../kernel/position.js';
import type { Database } from '../../read-models/database/database.js';
import { StandingReader } from '../../read-models/readers/standing.reader.js';
import type { Projection } from '../projection.js';
import type { Standing } from '../projector-report.js';

/** Where the read models stand. One that no event was applied to stands at the beginning. */
export async function standingOf(
  { sql }: Pick<Database, 'sql'>,
  projections: readonly Projection[],
): Promise<Standing> {
  const reader = new StandingReader(sql);
  const [rows, parked] = await Promise.all([reader.checkpoints(), reader.parked()]);
  const checkpoints = new Map(rows.map((each) => [each.projection, each]));
  const positions = projections.map(({ name }) => checkpoints.get(name)?.position ?? beginning);
  const isOutdated = ({ name, version }: Projection) => (checkpoints.get(name)?.version ?? version) !== version;
  const rebuilding = projections.filter(isOutdated).map(({ name }) => name);
  return { position: earliest(positions) ?? beginning, rebuilding, ...parked };
}
