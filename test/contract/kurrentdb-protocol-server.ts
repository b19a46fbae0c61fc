import { randomUUID } from 'node:crypto';
import {
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  status,
} from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import featuresGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statusPb from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streamsGrpc from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

type ReadReq = InstanceType<typeof streams.ReadReq>;
type ReadResp = InstanceType<typeof streams.ReadResp>;
type BatchAppendReq = InstanceType<typeof streams.BatchAppendReq>;
type BatchAppendResp = InstanceType<typeof streams.BatchAppendResp>;
type ReadOptions = InstanceType<typeof streams.ReadReq.Options>;
type Proposed = InstanceType<typeof streams.BatchAppendReq.ProposedMessage>;
type AppendOptions = InstanceType<typeof streams.BatchAppendReq.Options>;

/** How a server that restarts ends its calls. */
const restart = { code: status.UNAVAILABLE, details: 'the server restarts' };

interface Written {
  readonly stream: string;
  /** From 0. */
  readonly revision: number;
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly created: string;
  readonly customMetadata: Uint8Array;
  readonly data: Uint8Array;
}

/** What goes wrong with the next append. */
export type Fault = 'refused before it is written' | 'written, and the reply is lost' | 'written, and never answered';

/**
 * The part of the KurrentDB protocol that the adapter uses, over real gRPC and in memory: it shows that the adapter and the real
 * client understand each other, and what happens when replies are lost. It follows the documentation, so it cannot show that a
 * real server behaves as documented.
 */
export class KurrentProtocolServer {
  readonly faults: Fault[] = [];
  /** Appends that reached the server. */
  appends = 0;
  private readonly log: Written[] = [];
  private readonly byStream = new Map<string, Written[]>();
  private readonly live = new Map<ServerWritableStream<ReadReq, ReadResp>, RegExp>();
  private readonly server = new Server();

  /** Begins with system events, as a real server does. @returns the connection string */
  async start(): Promise<string> {
    for (let revision = 0; revision < 3; revision += 1)
      this.write('$scavenges', revision, { type: '$scavengeIndexInitialized' });
    this.server.addService(streamsGrpc.StreamsService, {
      read: (call: ServerWritableStream<ReadReq, ReadResp>) => this.read(call),
      batchAppend: (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) => this.batchAppend(call),
      append: unimplemented,
      delete: unimplemented,
      tombstone: unimplemented,
    });
    this.server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: supportedMethods });
    const port = await new Promise<number>((resolve, reject) =>
      this.server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    // The client waits for this interval, half a second by default, before it connects.
    return `kurrentdb://admin:secret@127.0.0.1:${port}?tls=false&discoveryInterval=10`;
  }

  stop(): void {
    this.server.forceShutdown();
  }

  /** Ends every subscription with an error, as a restart of the server does. */
  dropSubscriptions(): void {
    for (const call of this.live.keys()) call.emit('error', restart);
    this.live.clear();
  }

  /** An event of another program, as it could stand on a shared server. */
  writeForeign(stream: string): void {
    this.write(stream, this.revisionOf(stream) + 1, { type: 'Foreign', data: Buffer.from('{"of":"another program"}') });
  }

  private revisionOf(stream: string): number {
    return (this.byStream.get(stream)?.length ?? 0) - 1;
  }

  private write(
    stream: string,
    revision: number,
    {
      type,
      id = randomUUID(),
      data = Buffer.from('{}'),
      customMetadata = new Uint8Array(),
    }: Partial<Written> & { type: string },
  ): Written {
    // A byte offset beyond 2^53.
    const position = (this.log.at(-1)?.position ?? 2n ** 53n) + BigInt(100 + data.length);
    const created = String(BigInt(Date.now()) * 10_000n);
    const event = { stream, revision, position, id, type, created, customMetadata, data };
    this.log.push(event);
    this.byStream.set(stream, [...(this.byStream.get(stream) ?? []), event]);
    for (const [call, filter] of this.live) if (filter.test(type)) call.write(eventResponse(event));
    return event;
  }

  private read(call: ServerWritableStream<ReadReq, ReadResp>): void {
    const options = call.request.getOptions()!;
    const isBackwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
    if (options.hasSubscription()) {
      this.subscribe(call, options.getFilter()!.getEventType()!.getRegex());
      return;
    }
    const found = options.hasStream() ? this.ofStream(options, isBackwards) : this.ofAll(options, isBackwards);
    if (found) for (const event of found.slice(0, Number(options.getCount()))) call.write(eventResponse(event));
    else
      call.write(
        new streams.ReadResp().setStreamNotFound(
          new streams.ReadResp.StreamNotFound().setStreamIdentifier(options.getStream()!.getStreamIdentifier()),
        ),
      );
    call.end();
  }

  private ofStream(options: ReadOptions, isBackwards: boolean): readonly Written[] | undefined {
    const from = options.getStream()!;
    const stream = Buffer.from(from.getStreamIdentifier()!.getStreamName_asU8()).toString();
    const events = this.byStream.get(stream);
    const start = from.hasEnd() ? Infinity : Number(from.getRevision());
    return isBackwards ? events?.slice(0, start + 1).reverse() : events?.slice(start);
  }

  private ofAll(options: ReadOptions, isBackwards: boolean): readonly Written[] {
    const filter = new RegExp(options.getFilter()!.getEventType()!.getRegex());
    const from = options.getAll()!;
    const start = BigInt(from.getPosition()?.getCommitPosition() ?? 0);
    const found: Written[] = [];
    const step = isBackwards ? -1 : 1;
    const first = from.hasEnd() ? this.log.length - 1 : this.log.findLastIndex(({ position }) => position <= start);
    for (let at = Math.max(0, first); at in this.log && found.length < Number(options.getCount()); at += step)
      if (filter.test(this.log[at]!.type)) found.push(this.log[at]!);
    return found;
  }

  private subscribe(call: ServerWritableStream<ReadReq, ReadResp>, regex: string): void {
    this.live.set(call, new RegExp(regex));
    call.on('cancelled', () => this.live.delete(call));
    call.write(
      new streams.ReadResp().setConfirmation(
        new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()),
      ),
    );
  }

  private batchAppend(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
    const batches = new Map<string, { options: AppendOptions; messages: Proposed[] }>();
    call.on('data', (request: BatchAppendReq) => {
      const correlation = JSON.stringify(request.getCorrelationId()!.toObject());
      const batch = batches.get(correlation) ?? { options: request.getOptions()!, messages: [] };
      batch.messages.push(...request.getProposedMessagesList());
      batches.set(correlation, batch);
      if (!request.getIsFinal()) return;
      batches.delete(correlation);
      const response = new streams.BatchAppendResp()
        .setCorrelationId(request.getCorrelationId())
        .setStreamIdentifier(batch.options.getStreamIdentifier());
      this.appends += 1;
      const fault = this.faults.shift();
      if (fault !== 'refused before it is written') this.answer(batch.options, batch.messages, response);
      if (fault === undefined) call.write(response);
      else if (fault !== 'written, and never answered') call.emit('error', restart);
    });
    call.on('end', () => call.end());
  }

  /**
   * Writes where the stream is at the expected revision. Elsewhere the same ids at the revisions after the expected one are
   * answered as if written; content is not compared.
   */
  private answer(options: AppendOptions, messages: readonly Proposed[], response: BatchAppendResp): void {
    const stream = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();
    const expected = options.hasNoStream() ? -1 : Number(options.getStreamPosition());
    const current = this.revisionOf(stream);
    const sentIds = messages.map((message) => message.getId()!.getString());
    const standing = this.byStream.get(stream)?.slice(expected + 1) ?? [];
    if (current !== expected && sentIds.some((id, index) => standing[index]?.id !== id))
      return void response.setError(wrongExpectedVersion(current));
    if (current === expected)
      for (const [index, message] of messages.entries())
        this.write(stream, current + 1 + index, {
          type: String(message.getMetadataMap().get('type')),
          id: sentIds[index]!,
          data: message.getData_asU8(),
          customMetadata: message.getCustomMetadata_asU8(),
        });
    const success = new streams.BatchAppendResp.Success();
    response.setSuccess(success.setCurrentRevision(String(expected + messages.length)));
  }
}

function eventResponse({ stream, revision, position, id, type, created, customMetadata, data }: Written): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setCustomMetadata(customMetadata)
    .setData(data);
  recorded.getMetadataMap().set('type', type).set('content-type', 'application/json').set('created', created);
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(position));
  return new streams.ReadResp().setEvent(event);
}

function wrongExpectedVersion(current: number): InstanceType<typeof statusPb.Status> {
  const details = new shared.WrongExpectedVersion();
  if (current < 0) details.setCurrentNoStream(new emptyPb.Empty());
  else details.setCurrentStreamRevision(String(current));
  const any = new anyPb.Any();
  any.pack(details.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  return new statusPb.Status().setDetails(any).setMessage('wrong expected version');
}

function supportedMethods(
  _call: ServerUnaryCall<unknown, unknown>,
  answer: sendUnaryData<InstanceType<typeof features.SupportedMethods>>,
): void {
  const supported = new features.SupportedMethods().setEventStoreServerVersion('25.0.0');
  for (const name of ['read', 'append', 'batchappend'])
    supported.addMethods(
      new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
  answer(null, supported);
}

function unimplemented(call: NodeJS.EventEmitter): void {
  call.emit('error', { code: status.UNIMPLEMENTED, details: 'not part of this server' });
}
