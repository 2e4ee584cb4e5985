import { acknowledgement } from "../../shared/protocol/answers.ts";
import { noTicket, polledTicket, ticketPath } from "../../shared/protocol/polled-ticket.ts";
import type { TicketView } from "../../shared/protocol/views.ts";
import type { Detour } from "../../shared/ui/poller.ts";

/** The phone's way to its ticket by plain HTTP; `origin` is the page's own when left out. */
export function ticketOverHttp(
  secret: string,
  woken: Detour<TicketView>["woken"],
  origin = "",
): Detour<TicketView> {
  const address = origin + ticketPath(secret);
  return {
    woken,
    async look(signal) {
      const response = await fetch(address, { signal, cache: "no-store" });
      const body: unknown = await response.json();
      // A proxy has 404s of its own.
      if (response.status === 404 && noTicket.safeParse(body).success) return "unknown-ticket";
      if (!response.ok) throw new Error(`${response.status} instead of the ticket`);
      return polledTicket.parse(body);
    },
    async ask(command) {
      const response = await fetch(`${address}/command`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(command),
      });
      return acknowledgement.parse(await response.json());
    },
  };
}
