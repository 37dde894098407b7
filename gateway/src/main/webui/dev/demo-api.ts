// Answers the API from memory, for looking at the app without the services: `npm run demo`.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { people, type Person } from './demo-data.ts';
import { notFound, type Body } from './demo-answers.ts';
import { routes } from './demo-routes.ts';

async function readBody(request: IncomingMessage): Promise<Body> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text.startsWith('{') ? (JSON.parse(text) as Body) : {};
}

async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const nobody: Person = { subjectId: '', name: '', memberId: null, grants: [] };
  const person = people[/demo=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''] ?? nobody;
  const path = url.pathname.replace('/api/v1', '');
  const found = routes.find(([method, pattern]) => method === request.method && new RegExp(`^${pattern}$`).test(path));
  const ids = found
    ? (new RegExp(`^${found[1]}$`).exec(path) ?? []).slice(path.startsWith('/communities/') ? 2 : 1)
    : [];
  const result = found ? found[2](ids, await readBody(request), person, url.searchParams) : notFound;
  response.statusCode = result.status ?? 200;
  response.setHeader('Content-Type', response.statusCode < 400 ? 'application/json' : 'application/problem+json');
  if (result.location) response.setHeader('Location', result.location);
  response.end(result.body === undefined ? '' : JSON.stringify(result.body));
}

// The policy of the gateway, so that what it forbids is seen here first.
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; " +
  "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

function serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const url = new URL(request.url ?? '/', 'http://demo');
  if (url.pathname === '/sign-in' || url.pathname === '/sign-out') {
    const as = url.pathname === '/sign-in' ? (url.searchParams.get('as') ?? 'ada') : '';
    response.writeHead(303, { 'Set-Cookie': `demo=${as}; Path=/`, Location: url.searchParams.get('to') ?? '/' }).end();
  } else if (url.pathname.startsWith('/api/')) {
    void answer(request, response, url);
  } else {
    next();
  }
}

/** The demo server as a plug-in of Vite's servers. `/sign-in?as=ben` signs in. */
export function demoApi(): Plugin {
  return {
    name: 'demo-api',
    configureServer: (server) => void server.middlewares.use(serve),
    configurePreviewServer(server) {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
      server.middlewares.use(serve);
    },
  };
}
