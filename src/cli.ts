#!/usr/bin/env node
import 'reflect-metadata';
import { CommanderError } from 'commander';
import { program } from './cli/program.js';
import { ConfigError } from './config.js';
import { DomainError } from './kernel/domain-error.js';

/** 0 done, 1 done with rejects under --strict, 2 wrong use, 3 failed. */
try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`almanac: ${error instanceof Error ? error.message : String(error)}\n`);
    const wrongUse = error instanceof ConfigError || (error instanceof DomainError && error.code === 'invalid');
    process.exitCode = wrongUse ? 2 : 3;
  }
}
