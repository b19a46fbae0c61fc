import type { StoredEvent } from '../event-store/stored-event.js';
import { isMachine } from './machine-actors.js';
import { personalPaths, withTexts } from './personal-paths.js';

/** The personal texts of an event, as they are stored: sealed or plain. Names of machines are none. */
export function personalTexts({ type, data, metadata }: Pick<StoredEvent, 'type' | 'data' | 'metadata'>): string[] {
  const texts: string[] = [];
  const parsed = JSON.parse(data) as unknown;
  for (const { path } of personalPaths(type))
    withTexts(parsed, path, (text) => {
      if (!isMachine(text)) texts.push(text);
      return text;
    });
  const { actor, reason } = JSON.parse(metadata) as { readonly actor: string; readonly reason?: string };
  if (reason) texts.push(reason);
  if (!isMachine(actor)) texts.push(actor);
  return texts;
}
