import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { MailContent } from "../../shared/domain/booking/mail-order.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import type { Outbox } from "../office/ports.ts";
import { askInside, bookingVisitor, person, type BookingVisitor } from "./booking-visitor.ts";
import { openHttp, type OpenedHttp } from "./open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";

/** The test office over HTTP on a Monday at 09:00, with somebody who books there. */
export interface OpenedBooking extends OpenedHttp {
  readonly visitor: BookingVisitor;
  /** Somebody else, at another address. */
  from(address: string): BookingVisitor;
  /** The secret in the newest mail of a kind. */
  mailedSecret(kind: "confirm" | "waiting" | "offer"): string;
}

/** Opens it in memory; disposing of it removes its files. */
export async function openBooking(): Promise<OpenedBooking> {
  const clients = makeTemporaryDirectory();
  mkdirSync(join(clients, "assets"));
  const opened = await openHttp(clients);
  const sent: MailContent[] = [];
  const from = (address?: string) => bookingVisitor(askInside(opened.http, address));
  return {
    ...opened,
    visitor: from(),
    from,
    mailedSecret(kind) {
      sent.push(...sendAll(opened.outbox));
      const mail = sent.findLast((content) => content.kind === kind);
      if (mail !== undefined && "secret" in mail && mail.secret !== null) return mail.secret;
      throw new Error(`no mail of the kind ${kind}`);
    },
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]();
      removeDirectory(clients);
    },
  };
}

/** Takes every mail out of the outbox, as who sends them does. */
function sendAll(outbox: Outbox): readonly MailContent[] {
  const sent: MailContent[] = [];
  for (;;) {
    const mail = outbox.next(Number.MAX_SAFE_INTEGER);
    if (mail === null) return sent;
    outbox.start(mail.cause, mail.queuedAt);
    outbox.end(mail.cause, mail.queuedAt, { progress: "sent" });
    if (mail.content !== null) sent.push(mail.content);
  }
}

/** On Tuesday, where the test office has two places online. */
export const slot = wallTime("10:00", "2026-11-24");

export const holdWish = (due = slot) =>
  ({ type: "HoldSlot", service: "study", people: 1, due }) as const;

export const detailsWish = (secret: string, number: number, email: string | null = null) =>
  ({ type: "GiveDetails", secret, language: "de", ...person(number, { email }) }) as const;

export const joinWish = (number: number, email = `visitor${number}@example.org`) =>
  ({
    type: "JoinWaitingList",
    service: "study",
    people: 1,
    language: "de",
    ...person(number, { email }),
  }) as const;

/** Books a place of the slot without an e-mail address. */
export async function book(visitor: BookingVisitor, number: number) {
  const { secret } = await visitor.get("hold", holdWish());
  return visitor.get("booking", detailsWish(secret, number));
}

/** The free slots from Tuesday on, so that none passes while a test does. */
export const freeLater = async (visitor: BookingVisitor) =>
  (await visitor.free()).filter((due) => due >= slot);
