import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** What the tests' provider asks on its page. */
export const provePage = { label: "Account", submit: "Prove who you are" } as const;

/** Shows the page on which people say who they are; gives who that is once they have, null before. */
export async function askWho(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string | null> {
  if (request.method === "POST") return new URLSearchParams(await text(request)).get("account");
  const { label, submit } = provePage;
  response.setHeader("content-type", "text/html; charset=utf-8").end(
    `<!doctype html><html lang="en"><title>Provider</title><form method="post">
    <label>${label} <input name="account"></label><button>${submit}</button></form></html>`,
  );
  return null;
}
