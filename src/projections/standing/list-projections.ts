import { beginning, type Position } from '../../kernel/position.js';
import type { StandingReader } from '../../read-models/readers/standing.reader.js';
import { allProjections } from '../all-projections.js';

/** How a projection does. */
export interface ProjectionState {
  readonly name: string;
  /** Of the code that makes its rows; where it differs from `rowsVersion` they are being made anew. */
  readonly version: number;
  readonly rowsVersion: number;
  /** Of the last event that its rows show. */
  readonly position: Position;
  /** How many events it goes on without, as it could not apply them. */
  readonly parked: number;
}

/** Every projection, in the order of their names. */
export async function listProjections(reader: StandingReader): Promise<ProjectionState[]> {
  const checkpoints = new Map((await reader.checkpoints()).map((each) => [each.projection, each]));
  const parked = await reader.parkedByProjection();
  return allProjections
    .map(({ name, version }) => {
      const { version: rowsVersion, position } = checkpoints.get(name) ?? { version, position: beginning };
      return { name, version, rowsVersion, position, parked: parked.get(name) ?? 0 };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
