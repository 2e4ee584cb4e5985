/** No answer within this time is none, in milliseconds: less than the server waits for a handshake. */
const patience = 4_000;

/**
 * Asks the server over HTTP: posts `content`, or gets when there is none. Gives the status and what its JSON holds (null
 * unless it is a good answer); rejects when the server is not reached, or on `signal`.
 */
export async function askServer(
  server: string,
  path: string,
  content?: object,
  signal?: AbortSignal,
): Promise<{ readonly status: number; readonly content: unknown }> {
  const limit = AbortSignal.timeout(patience);
  const response = await fetch(server + path, {
    cache: "no-store",
    credentials: "omit",
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    ...(content !== undefined && {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(content),
    }),
  });
  const { status, ok } = response;
  const text = await response.text();
  return { status, content: ok && text !== "" ? JSON.parse(text) : null };
}
