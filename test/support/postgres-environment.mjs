import { randomUUID } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-node';
import pg from 'pg';

/**
 * Runs a file of tests on PostgreSQL: the service and the commands that it starts find `DATABASE_URL` in their environment, a new
 * database for each file. Where no server could be started the tests are skipped, with the reason.
 */
export default class PostgresEnvironment extends TestEnvironment {
  #server = process.env.TEST_DATABASE_URL ?? process.env.SHARED_POSTGRES_URL ?? '';
  #missing = process.env.SHARED_POSTGRES_MISSING ?? '';
  #database = `almanac_${randomUUID().replaceAll('-', '')}`;

  async setup() {
    await super.setup();
    if (this.#missing !== '') return;
    await this.#onServer(`CREATE DATABASE ${this.#database}`);
    const url = new URL(this.#server);
    url.pathname = `/${this.#database}`;
    this.global.process.env.DATABASE_URL = url.href;
    // Data folders of one database share a master key, as machines do.
    this.global.process.env.ALMANAC_MASTER_KEY = 'a'.repeat(64);
  }

  async teardown() {
    if (this.#missing === '') await this.#onServer(`DROP DATABASE IF EXISTS ${this.#database} WITH (FORCE)`);
    await super.teardown();
  }

  handleTestEvent({ name }, { rootDescribeBlock }) {
    if (name !== 'run_start' || this.#missing === '') return;
    for (const block of rootDescribeBlock.children) {
      block.name += ` (skipped: ${this.#missing})`;
      skipAll(block);
    }
  }

  async #onServer(statement) {
    const client = new pg.Client({ connectionString: this.#server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}

function skipAll(block) {
  block.mode = 'skip';
  for (const child of block.children ?? []) skipAll(child);
}
