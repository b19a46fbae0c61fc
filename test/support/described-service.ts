import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Answer, TestService } from './service.js';

interface Described {
  readonly responses: Record<string, { readonly content?: Record<string, object> }>;
}
export interface OpenApi {
  readonly paths: Record<string, Record<string, Described>>;
}
export interface Request {
  /** parameters in the path */
  readonly path?: Record<string, string>;
  readonly query?: Record<string, string | number>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** A service whose answers are held against an OpenAPI document: nothing undocumented, nothing missing. */
export class DescribedService {
  private readonly ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  private readonly exercised = new Set<string>();

  constructor(
    private readonly service: TestService,
    private readonly document: OpenApi,
  ) {
    addFormats.default(this.ajv);
    this.ajv.addVocabulary(Object.keys(document));
    this.ajv.addSchema({ ...document, $id: 'openapi' });
  }

  /**
   * Calls a route as the document names it, `GET /api/orders/{orderId}`.
   * @throws where the answer is not as described
   */
  async call(route: string, { path = {}, query, body, headers }: Request = {}): Promise<Answer> {
    const [method = '', template = ''] = route.split(' ');
    const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const search = new URLSearchParams(
      Object.entries(query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const address = query ? `${filled}?${search.toString()}` : filled;
    const answer =
      method === 'GET'
        ? await this.service.get(address, headers)
        : await this.service.post(address, body ?? {}, headers);
    this.check(route, answer);
    this.exercised.add(`${route}: ${answer.status < 400 ? 'success' : 'failure'}`);
    return answer;
  }

  /** Routes that were not called with success, or not with failure though they describe one. */
  notExercised(): string[] {
    const wanted = Object.entries(this.document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.keys(responses).map(
          (status) => `${method.toUpperCase()} ${path}: ${Number(status) < 400 ? 'success' : 'failure'}`,
        ),
      ),
    );
    return [...new Set(wanted)].filter((each) => !this.exercised.has(each));
  }

  private check(route: string, { status, type, body }: Answer): void {
    const [method = '', template = ''] = route.split(' ');
    const { content } = this.document.paths[template]?.[method.toLowerCase()]?.responses[status] ?? {};
    const media = type.split(';')[0]!;
    if (!content?.[media])
      throw new Error(`${route}: ${status} ${media} is not described; it answered ${JSON.stringify(body)}.`);
    const way = ['paths', template, method.toLowerCase(), 'responses', String(status), 'content', media, 'schema'];
    const pointer = way.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate = this.ajv.compile({ $ref: `openapi#/${pointer}` });
    for (const value of media === 'text/event-stream' ? dataOf(body as string) : [body as unknown])
      if (!validate(value))
        throw new Error(`${route}: ${this.ajv.errorsText(validate.errors)} in ${JSON.stringify(value).slice(0, 2000)}`);
  }
}

/** What the events of a stream carry. */
function dataOf(events: string): unknown[] {
  return [...events.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown);
}
