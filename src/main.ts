import { introduceDemoPeople } from './cli/demo-sign-ins.js';
import { demonstrate } from './cli/demonstration.js';
import { exitCodeOf, failureText } from './cli/failure.js';
import { serveUntilStopped } from './cli/serve.command.js';
import { configFrom } from './config.js';
import { readCertificate } from './http/tls/certificate.js';

// What `npm start` runs: a first start has something to show, every start serves.
try {
  const config = configFrom(process.env);
  // A wrong certificate is said before the region is made, not after.
  if (config.tls) readCertificate(config.tls);
  const area = await demonstrate(config);
  if (area !== undefined) await introduceDemoPeople(config, area);
  await serveUntilStopped(config);
} catch (error) {
  process.stderr.write(`almanac: ${failureText(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
