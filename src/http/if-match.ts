import type { CommandContext } from '../kernel/command-context.js';
import { invalid } from '../kernel/domain-error.js';

/**
 * The revisions that an `If-Match` header names, as `ETag` gave them: `"3"`, or a list of them; `*` is any. A weak tag, or one that is
 * no revision, matches none (RFC 9110, 13.1.1).
 * @throws {DomainError} 'invalid' where it is no list of tags
 */
export function revisionsOf(header: string | undefined): CommandContext['expectedRevisions'] {
  if (header === undefined) return undefined;
  if (header === '*') return 'any';
  const tags = header.split(',').map((tag) => tag.trim());
  if (!tags.every((tag) => /^(W\/)?"[^"]*"$/.test(tag)))
    throw invalid(
      'If-Match',
      { en: 'a revision in quotes, as ETag gives it', zh: '带引号的版本号，如 ETag 所给' },
      header,
    );
  return tags.filter((tag) => /^"\d{1,15}"$/.test(tag)).map((tag) => Number(tag.slice(1, -1)));
}
