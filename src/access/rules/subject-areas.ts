import type { EventStore } from '../../event-store/event-store.js';
import type { RetailersReader } from '../../read-models/readers/retailers.reader.js';

/** What has a stream of its own that names its retailer. */
export type RetailerSubject = 'order' | 'visit' | 'delivery' | 'wish' | 'complaint';
export const retailerSubjects: readonly RetailerSubject[] = ['order', 'visit', 'delivery', 'wish', 'complaint'];

/** Finds the area in which something lies, by the events and not by read models alone: what was recorded a moment ago counts. */
export class SubjectAreas {
  constructor(
    private readonly store: EventStore,
    private readonly retailers: Pick<RetailersReader, 'areaOf'>,
  ) {}

  /** undefined where there is no such retailer */
  async ofRetailer(retailerId: string): Promise<string | undefined> {
    return (await this.retailers.areaOf(retailerId)) ?? this.inStream(`retailer-${retailerId}`, 'area', 'last');
  }

  /** undefined where there is nothing of that name */
  async of(kind: RetailerSubject, id: string): Promise<string | undefined> {
    const retailerId = await this.inStream(`${kind}-${id}`, 'retailerId', 'first');
    return retailerId === undefined ? undefined : this.ofRetailer(retailerId);
  }

  /** The first or last value of a field in the events of a stream. */
  private async inStream(stream: string, field: string, which: 'first' | 'last'): Promise<string | undefined> {
    const values = (await this.store.read(stream)).flatMap(({ data }) => {
      const value = (data as Readonly<Record<string, unknown>>)[field];
      return typeof value === 'string' ? [value] : [];
    });
    return which === 'first' ? values[0] : values.at(-1);
  }
}
