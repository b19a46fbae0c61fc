import { configFrom } from './config.js';
import { serveUntilStopped } from './cli/serve.command.js';

await serveUntilStopped(configFrom(process.env));
