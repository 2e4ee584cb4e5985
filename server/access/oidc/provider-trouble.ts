import { ResponseBodyError } from "openid-client";

/** What an error says by its codes alone, the outermost first, such as `OAUTH_TIMEOUT` or `invalid_grant`. */
export function reasonOf(error: unknown): string {
  const codes = chainOf(error).flatMap((link) => {
    const { error: answered, code } = fieldsOf(link);
    return [answered, code].filter(isCode);
  });
  return codes.length === 0 ? nameOf(error) : codes.join(" ");
}

/** Whether no answer came, or one that no provider in order gives. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  return chainOf(error).some((link) => {
    if (link instanceof Response) return link.status >= 500;
    const { code, message } = fieldsOf(link);
    // The standard gives a request that fails no other sign (Fetch, network error).
    return code === "OAUTH_TIMEOUT" || (link instanceof TypeError && message === "fetch failed");
  });
}

/** An error and its causes. */
function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && link !== null && chain.length < 5;) {
    chain.push(link);
    link = fieldsOf(link).cause;
  }
  return chain;
}

function fieldsOf(value: unknown) {
  const { code, error, cause, message }: Partial<Record<string, unknown>> = Object(value);
  return { code, error, cause, message };
}

/** Codes come from outside too: nothing but what looks like one is logged. */
function isCode(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z_]{3,60}$/.test(value);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
