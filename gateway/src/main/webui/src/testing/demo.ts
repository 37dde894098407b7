// Answers a screen's calls from the demo's routes; only tests import this.
import { notFound, type Answer } from '../../dev/demo-answers';
import { people, type Person } from '../../dev/demo-data';
import { routes } from '../../dev/demo-routes';
import { answerFetch, type Call } from './fetch';

const nobody: Person = { subjectId: '', name: '', memberId: null, grants: [] };

/** The demo community as somebody sees it; `otherwise` answers a call before the demo does. */
export function demoFetch(as: string, otherwise: (call: Call) => Answer | undefined = () => undefined): Call[] {
  return answerFetch((call) => {
    const own = otherwise(call);
    const url = new URL(call.path, 'http://demo');
    const path = url.pathname.replace('/api/v1', '');
    const found = routes.find(([method, pattern]) => method === call.method && new RegExp(`^${pattern}$`).test(path));
    const ids = found
      ? (new RegExp(`^${found[1]}$`).exec(path) ?? []).slice(path.startsWith('/communities/') ? 2 : 1)
      : [];
    const body = (call.body ?? {}) as Record<string, unknown>;
    const answer = own ?? (found ? found[2](ids, body, people[as] ?? nobody, url.searchParams) : notFound);
    return {
      status: answer.status ?? 200,
      ...(answer.status === 204 ? {} : { body: answer.body ?? {} }),
      ...(answer.location ? { headers: { Location: answer.location } } : {}),
    };
  });
}
