export interface FieldError {
  pointer?: string;
  detail: string;
}

/** What went wrong with a call: an RFC 9457 problem document, or the network. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly traceId: string | undefined;
  /** What the service says of trying again, when it says it. */
  readonly retryHelps: boolean | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    errors: FieldError[] = [],
    traceId?: string,
    retryHelps?: boolean,
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.traceId = traceId;
    this.retryHelps = retryHelps;
  }

  /** Whether the same call may succeed in a moment, unchanged. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  /** Whether the same call may ever succeed, unchanged: what was sent is refused only when this is false. */
  get mayPassLater(): boolean {
    if (this.status === 401) return true;
    return this.retryHelps ?? (this.status < 400 || this.status >= 500 || [408, 425, 429].includes(this.status));
  }
}

export const offline = () => new Problem(0, 'network/offline', '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads a problem document; anything else becomes a problem named after its HTTP status. */
export async function readProblem(response: Response): Promise<Problem> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    body = undefined;
  }
  if (!isRecord(body)) return new Problem(response.status, `http/${response.status}`, '');
  const errors = Array.isArray(body.errors)
    ? body.errors.filter(isRecord).map((error) => ({ pointer: text(error.pointer), detail: text(error.detail) }))
    : [];
  return new Problem(
    response.status,
    text(body.code) || `http/${response.status}`,
    text(body.detail) || text(body.title),
    errors,
    text(body.traceId) || undefined,
    typeof body.retryHelps === 'boolean' ? body.retryHelps : undefined,
  );
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(-1, 'app/unexpected', '');
}
