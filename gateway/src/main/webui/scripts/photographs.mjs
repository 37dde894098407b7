// Serves the built demo, photographs its screens and checks them with axe, and ends the server: what CI runs.
import { spawn, spawnSync } from 'node:child_process';

const port = process.env.DEMO_PORT ?? '5174';
const address = `http://127.0.0.1:${port}`;
const built = ['--mode', 'mock', '--outDir', 'dist-demo'];

const build = spawnSync('npx', ['vite', 'build', ...built], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const server = spawn(
  'node_modules/.bin/vite',
  ['preview', ...built, '--host', '127.0.0.1', '--port', port, '--strictPort'],
  {
    stdio: 'inherit',
  },
);
let status = 1;
try {
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const photographs = spawn('node', ['scripts/screenshots.mjs', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DEMO_ADDRESS: address },
  });
  status = await new Promise((resolve) => photographs.on('exit', (code) => resolve(code ?? 1)));
} finally {
  server.kill();
}
process.exit(status);
