// Photographs every screen of the demo (`npm run demo:built` must be running) with the system's Chromium, and checks each with axe.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.env.DEMO_ADDRESS ?? 'http://127.0.0.1:5174';
// Parts of names, such as `insight-390` or `-print`; all screens when none is given.
const wanted = process.argv.slice(2);
const folder = process.env.SCREENSHOTS ?? 'screenshots';
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const screens = [
  ['landing', '', '/'],
  ['join', 'zed', '/'],
  ['today-ben', 'ben', '/'],
  ['today-ada', 'ada', '/'],
  ['today-cora', 'cora', '/'],
  ['posts', 'ben', '/posts'],
  ['offer-category', 'ada', '/offer'],
  ['ask-category', 'ben', '/ask'],
  ['suggestions', 'ben', '/needs/n1'],
  ['arrangements', 'ben', '/arrangements'],
  ['arrangement-invited', 'ada', '/arrangements/a1'],
  ['arrangement-agreed', 'ben', '/arrangements/a2'],
  ['record', 'ada', '/arrangements/a2/record'],
  ['confirm', 'ben', '/sessions/w1'],
  ['hours', 'ada', '/hours'],
  ['services', 'sam', '/services'],
  ['service', 'sam', '/services/v-lunch'],
  ['service-unknown', 'sam', '/services/v-visit'],
  ['service-record', 'sam', '/services/v-lunch/record'],
  ['insight', 'cora', '/insight'],
  ['insight-organisation', 'cora', '/insight?by=organisation'],
  ['insight-member', 'ben', '/insight'],
  ['organisation', 'cora', '/insight/organisations/o-hosp'],
  ['principles', 'cora', '/insight/principles'],
  ['published', 'cora', '/insight/published'],
  ['savings', 'cora', '/insight/savings'],
  ['funnels', 'cora', '/insight/funnels'],
  ['quiet', 'cora', '/insight/quiet'],
  ['map', 'ben', '/insight/map'],
  ['session-team', 'cora', '/sessions/w2'],
  ['session-disputed', 'cora', '/sessions/w3'],
  ['session-correct', 'cora', '/sessions/w2/correct'],
  ['staff-hours', 'sam', '/services/v-lunch/staff-hours'],
  ['desk', 'cora', '/desk'],
  ['desk-member', 'cora', '/desk/members/m-dot'],
  ['applications', 'cora', '/desk/applications'],
  ['referrals', 'cora', '/desk/referrals'],
  ['referrals-reached', 'cora', '/desk/referrals?state=CONTACTED'],
  ['referrals-joined', 'cora', '/desk/referrals?state=JOINED'],
  ['referrals-none', 'cora', '/desk/referrals?state=DECLINED'],
  ['imports', 'cora', '/desk/imports'],
  ['your-data', 'ben', '/your-data'],
  ['wellbeing-agree', 'ben', '/how-are-you'],
  ['wellbeing', 'ada', '/how-are-you'],
  ['wellbeing-scale', 'ada', '/how-are-you/questions'],
  ['wellbeing-options', 'ada', '/how-are-you/questions?step=lonely'],
  ['wellbeing-check', 'ada', '/how-are-you/questions?step=check'],
  ['wellbeing-figures', 'cora', '/insight/wellbeing'],
  ['not-found', 'ben', '/nowhere'],
  ['error', 'ben', '/arrangements/none'],
];
const looks = [
  { name: '390', viewport: { width: 390, height: 844 } },
  { name: '1280', viewport: { width: 1280, height: 900 } },
  { name: '320', viewport: { width: 320, height: 640 } },
  { name: 'dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'print', viewport: { width: 794, height: 1123 }, media: 'print' },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let findings = 0;
for (const { name: look, media, ...options } of looks) {
  for (const [name, person, path] of screens) {
    if (wanted.length > 0 && !wanted.some((part) => `${name}-${look}`.includes(part))) continue;
    const context = await browser.newContext({ ...options, locale: 'en-GB' });
    if (person) await context.addCookies([{ name: 'demo', value: person, url: base }]);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.log(`${name}-${look}: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`${name}-${look}: ${error.message}`));
    await page.goto(base + path);
    await page.waitForSelector('h1, .note-problem');
    await page.waitForFunction(() => !document.querySelector('.waiting'));
    if (media) {
      await page.emulateMedia({ media });
      await page.evaluate(() => window.dispatchEvent(new window.Event('beforeprint')));
    }
    await page.screenshot({ path: `${folder}/${name}-${look}.png`, fullPage: true });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' | ')
          .slice(0, 300)}`,
    );
    if (tooWide) found.push('wider than the screen');
    for (const line of found) console.log(`${name}-${look}: ${line}`);
    findings += found.length;
    await context.close();
  }
}
await browser.close();
console.log(`${findings} findings`);
if (findings > 0) process.exit(1);
