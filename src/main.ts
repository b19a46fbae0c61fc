import { demonstrate } from './cli/demonstration.js';
import { exitCodeOf, failureText } from './cli/failure.js';
import { serveUntilStopped } from './cli/serve.command.js';
import { configFrom } from './config.js';

// What `npm start` runs: a first start has something to show, every start serves.
try {
  const config = configFrom(process.env);
  await demonstrate(config);
  await serveUntilStopped(config);
} catch (error) {
  process.stderr.write(`almanac: ${failureText(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
