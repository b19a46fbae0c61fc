import { userInfo } from 'node:os';

/** The user of the operating system: its name, or `uid 12345` where it has none, as in a container. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
