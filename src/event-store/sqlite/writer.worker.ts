import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type Answer, refusalFor } from './answer.js';
import { requestsOf } from './append-lines.js';
import { openEventsFile } from './events-file.js';
import { GroupCommit } from './group-commit.js';

const { file, groupMs } = workerData as { file: string; groupMs: number };
if (!parentPort) throw new Error('The writer of events runs in a worker thread.');
const port = parentPort;
const db = openEventsFile(file, false);
const group = new GroupCommit(db, groupMs, { onLast: takeWaiting });
let answers: Answer[] = [];
port.on('message', take);

/** @param message `linesOf` appends; null: no more to come */
function take(message: string | null): void {
  if (message === null) void finish();
  else
    for (const request of requestsOf(message))
      group.enqueue({ request, resolve: answer, reject: (error) => answer(refusalFor(error)) });
}

/** Appends sent while a group is written still join it. */
function takeWaiting(): void {
  const waiting = receiveMessageOnPort(port);
  if (waiting) take(waiting.message as string | null);
}

/** The answers of one commit go in one message. */
function answer(how: Answer): void {
  if (answers.push(how) > 1) return;
  queueMicrotask(() => {
    port.postMessage(answers);
    answers = [];
  });
}

async function finish(): Promise<void> {
  await group.finish();
  db.close();
  port.close();
}
