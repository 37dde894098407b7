// Writes src/api/generated/*.ts from the committed OpenAPI documents of the services.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';

const root = '../../../..';
mkdirSync('src/api/generated', { recursive: true });
for (const service of ['member', 'matching', 'ledger']) {
  const document = `${root}/${service}-service/contracts/openapi.yaml`;
  if (!existsSync(document)) {
    console.error(`${document} is missing. Build ${service}-service first.`);
    process.exit(1);
  }
  execFileSync('npx', ['openapi-typescript', document, '-o', `src/api/generated/${service}.d.ts`], {
    stdio: 'inherit',
  });
}
