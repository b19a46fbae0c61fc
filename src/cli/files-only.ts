import type { StorageConfig } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';

/** @throws {DomainError} 'invalid' where the events are in a server, which has backups of its own */
export function requireFiles({ databaseUrl, kurrentdbUrl }: StorageConfig, command: string): void {
  const server = kurrentdbUrl !== undefined ? 'KURRENTDB_URL' : databaseUrl !== undefined ? 'DATABASE_URL' : undefined;
  if (server === undefined) return;
  const [expected, found] = [
    { en: 'events in files', zh: '文件中的事件' },
    { en: `${server}, which names a server`, zh: `${server}，指向服务器` },
  ];
  throw new DomainError(
    'invalid',
    {
      en: `${command}: expected ${expected.en}, found ${found.en}. Back up and restore it with its own tools: docs/operations.md says how.`,
      zh: `${command}：应为${expected.zh}，实际为 ${found.zh}。请用服务器自己的工具备份和恢复：见 docs/operations.md。`,
    },
    [{ field: command, expected, found }],
  );
}
