// Fails the build when the JavaScript of a first screen grows past its budget (gzip).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgetKilobytes = 170;
const firstScreens = ['src/landing/LandingPage.tsx', 'src/today/TodayPage.tsx'];
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function reach(name, found = new Set()) {
  const chunk = manifest[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of chunk.imports ?? []) reach(next, found);
  return found;
}

const kilobytes = (file) => gzipSync(readFileSync(`dist/${file}`)).length / 1000;
let failed = false;
for (const screen of firstScreens) {
  const files = reach('index.html');
  reach(screen, files);
  reach('src/i18n/en/first.ts', files);
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const total = scripts.reduce((sum, file) => sum + kilobytes(file), 0);
  const verdict = total <= budgetKilobytes ? 'within' : 'OVER';
  console.log(`${screen}: ${total.toFixed(1)} kB gzip, ${verdict} the budget of ${budgetKilobytes} kB`);
  failed ||= total > budgetKilobytes;
}
if (failed) process.exit(1);
