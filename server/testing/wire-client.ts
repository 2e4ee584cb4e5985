import type {
  CounterWish,
  KioskWish,
  TicketWish,
  ToolWish,
} from "../../shared/protocol/commands.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { View } from "../../shared/protocol/views.ts";
import { ViewLog } from "./view-log.ts";
import { makeLink, open, type LinkOptions, type WireLink } from "./wire-link.ts";

export interface ClientOptions extends LinkOptions {
  /** Follows its view. Default true; off for clients that only make load. */
  readonly views?: boolean;
}

/** A connection with the view it is shown. */
export interface WireClient<A extends View["audience"], W> extends WireLink<W> {
  readonly views: ViewLog<A>;
}

const protocol = protocolVersion;

/** A kiosk; the office's first unless named. Resolves with its first view, as all of these. */
export function kiosk(url: string, key?: string, options?: ClientOptions) {
  const auth = { protocol, audience: "kiosk", ...(key !== undefined && { kiosk: key }) } as const;
  return view<"kiosk", KioskWish>(url, auth, options);
}

export function counter(url: string, key: string, options?: ClientOptions) {
  const auth = { protocol, audience: "counter", counter: key } as const;
  return view<"counter", CounterWish>(url, auth, options);
}

/** Staff who plan: some days of a queue, from a date such as `2026-11-23`. */
export function planner(
  url: string,
  wish: { readonly counter: string; readonly queue: string; readonly from: string; days: number },
  options?: ClientOptions,
) {
  return view<"planner", never>(url, { protocol, audience: "planner", ...wish }, options);
}

/** A team's worklist beside a counter. */
export function worklist(
  url: string,
  wish: Omit<Extract<Handshake, { audience: "worklist" }>, "protocol" | "audience">,
  options?: ClientOptions,
) {
  return view<"worklist", never>(url, { protocol, audience: "worklist", ...wish }, options);
}

/** One case beside a counter. */
export function caseFile(
  url: string,
  wish: { readonly counter: string; readonly case: string },
  options?: ClientOptions,
) {
  return view<"case", never>(url, { protocol, audience: "case", ...wish }, options);
}

export function display(url: string, area: string, options?: ClientOptions) {
  return view<"display", never>(url, { protocol, audience: "display", area }, options);
}

/** The phone page of a ticket. */
export function ticket(url: string, secret: string, options?: ClientOptions) {
  return view<"ticket", TicketWish>(url, { protocol, audience: "ticket", secret }, options);
}

/** An office tool on the same machine; has no view. */
export async function tool(
  url: string,
  token: string,
  options?: LinkOptions,
): Promise<WireLink<ToolWish>> {
  const link = makeLink<ToolWish>(url, { protocol, audience: "tool", token }, options);
  await open(link);
  return link;
}

async function view<A extends View["audience"], W extends object>(
  url: string,
  auth: Handshake & { readonly audience: A },
  { views: following = true, ...options }: ClientOptions = {},
): Promise<WireClient<A, W>> {
  const link = makeLink<W>(url, auth, options);
  const views = new ViewLog<A>(auth.audience);
  if (following) views.listen(link.socket);
  await open(link);
  if (following) await views.where("anything in it", () => true);
  return { ...link, views };
}
