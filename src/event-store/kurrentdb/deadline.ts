/** The server did not answer a call in time. Whether it acted on it is unknown. */
export class NoAnswer extends Error {
  constructor(call: string, deadlineMs: number) {
    super(`${call}: no answer within ${deadlineMs} ms.`);
    this.name = 'NoAnswer';
  }
}

/** The client has no deadline for reads, nor one of its own for appends. @throws {NoAnswer} */
export async function withDeadline<Result>(call: string, deadlineMs: number, answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(call, deadlineMs)), deadlineMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
