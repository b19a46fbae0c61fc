import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part as it is read. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML as it comes. Entities that a document declares are not expanded, they are an error.
 * @returns bytes read by then, after each chunk whose content the handler was told
 * @throws {Error} where it is not well-formed
 */
export async function* parseXml(bytes: Readable, handler: XmlHandler): AsyncGenerator<number> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => handler.open?.(localName(name), attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  const decoder = new StringDecoder('utf8');
  let done = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    parser.write(decoder.write(chunk));
    done += chunk.length;
    yield done;
  }
  parser.write(decoder.end());
  parser.close();
}

/** Reads XML to its end. */
export async function readXml(bytes: Readable, handler: XmlHandler): Promise<void> {
  const chunks = parseXml(bytes, handler);
  for (let next = await chunks.next(); !next.done; next = await chunks.next());
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
