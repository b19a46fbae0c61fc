#!/usr/bin/env node
import 'reflect-metadata';
import { CommanderError } from 'commander';
import { exitCodeOf, failureText } from './cli/failure.js';
import { runProgram } from './cli/program.js';

// The reader of a pipe may close it early: `almanac history … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

/** 0 done, 1 done with rejects under --strict, 2 wrong use, 3 failed. */
try {
  await runProgram();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`almanac: ${failureText(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
