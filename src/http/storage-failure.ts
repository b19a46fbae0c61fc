import type { Problem } from './problem.answer.js';

/** A full disk, as SQLite, the operating system and PostgreSQL name it. */
const fullDisk = /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/;

/**
 * A database that another program holds, or that does not answer: SQLite's lock, and of PostgreSQL (SQLSTATE) connection exceptions,
 * a lock not had in time, too many connections and a server that starts, stops or was cancelled; else the socket.
 */
const outOfReach =
  /^(SQLITE_(BUSY|LOCKED)(_\w+)?|08...|55P03|53300|57P0[123]|ECONN(RESET|REFUSED|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver of PostgreSQL says where neither server nor socket gave a code. */
const lostConnection = /Connection terminated|not queryable|Client was closed|timeout expired|Query read timeout/i;

const advice = {
  en: 'Nothing of this request was recorded as far as is known; with an Idempotency-Key it can be repeated safely.',
  zh: '据目前所知，本次请求没有任何内容被记录；附 Idempotency-Key 可安全重试。',
};

/** The problem where the disk is full (507) or the database cannot be reached (503); undefined of any other error. */
export function storageFailure(error: unknown, instance: string): Problem | undefined {
  const causes = [...causesOf(error)];
  if (causes.some(({ code }) => fullDisk.test(String(code))))
    return {
      ...{ type: 'urn:almanac:problem:disk-full', title: 'disk-full', status: 507, instance },
      detail: {
        en: `The disk of the database is full: make room and repeat the request. ${advice.en}`,
        zh: `数据库所在磁盘已满：请腾出空间后重试。${advice.zh}`,
      },
      errors: [
        {
          field: 'disk',
          expected: { en: 'room for what is to be recorded', zh: '记录所需的空间' },
          found: { en: 'a full disk', zh: '磁盘已满' },
        },
      ],
    };
  if (causes.some(({ code, message }) => outOfReach.test(String(code)) || lostConnection.test(String(message))))
    return {
      ...{ type: 'urn:almanac:problem:database-unavailable', title: 'database-unavailable', status: 503, instance },
      detail: {
        en: `The database is locked by another program or does not answer: repeat the request in a moment. ${advice.en}`,
        zh: `数据库被其他程序锁定或没有应答：请稍后重试。${advice.zh}`,
      },
      errors: [
        {
          field: 'database',
          expected: { en: 'a database that answers', zh: '可应答的数据库' },
          found: { en: 'one that is locked or out of reach', zh: '被锁定或无法连接' },
        },
      ],
    };
  return undefined;
}

/** The error and what caused it; TypeORM keeps the driver's error apart. */
function* causesOf(error: unknown): Iterable<{ readonly code?: unknown; readonly message?: unknown }> {
  for (let each = error, depth = 0; typeof each === 'object' && each !== null && depth < 5; depth++) {
    yield each;
    const { cause, driverError } = each as { readonly cause?: unknown; readonly driverError?: unknown };
    each = cause ?? driverError;
  }
}
