import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { invalid } from '../kernel/domain-error.js';

/** Asks for passwords: on a terminal without showing what is typed, else a line of the input for each. */
export class PasswordPrompt {
  private readonly isTerminal = process.stdin.isTTY === true;
  private readonly input: Interface;
  private readonly lines: AsyncIterator<string>;

  constructor() {
    // What is typed is echoed to nowhere.
    const nowhere = new Writable({ write: (_text, _encoding, done) => done() });
    this.input = createInterface({ input: process.stdin, output: nowhere, terminal: this.isTerminal });
    this.lines = this.input[Symbol.asyncIterator]();
  }

  /** @throws {DomainError} 'invalid' where the input ends, or is left by Ctrl+C */
  async ask(question: string): Promise<string> {
    if (this.isTerminal) process.stderr.write(`${question}: `);
    const next = await this.lines.next();
    if (this.isTerminal) process.stderr.write('\n');
    if (next.done === true) throw invalid('password', { en: 'a line of the input', zh: '一行输入' }, undefined);
    return next.value;
  }

  /** Asks twice on a terminal, where a slip of the finger would not be seen. @throws {DomainError} 'invalid' where the two differ */
  async askForNew(question: string): Promise<string> {
    const password = await this.ask(question);
    if (this.isTerminal && (await this.ask('Once more')) !== password)
      throw invalid(
        'password',
        { en: 'the same one twice', zh: '两次相同的密码' },
        { en: 'two that differ', zh: '两次不同' },
      );
    return password;
  }

  close(): void {
    this.input.close();
  }
}
