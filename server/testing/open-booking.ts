import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { askInside, bookingVisitor, person, type BookingVisitor } from "./booking-visitor.ts";
import { openHttp, type OpenedHttp } from "./open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";

/** The test office over HTTP on a Monday at 09:00, with somebody who books there. */
export interface OpenedBooking extends OpenedHttp {
  readonly visitor: BookingVisitor;
  /** Somebody else, at another address. */
  from(address: string): BookingVisitor;
  /** The secret in the next mail that asks to confirm. */
  mailedSecret(): string;
}

export async function openBooking(): Promise<OpenedBooking> {
  const clients = makeTemporaryDirectory();
  mkdirSync(join(clients, "assets"));
  const opened = await openHttp(clients);
  const from = (address?: string) => bookingVisitor(askInside(opened.http, address));
  return {
    ...opened,
    visitor: from(),
    from,
    mailedSecret() {
      const mail = opened.outbox.next(Number.MAX_SAFE_INTEGER)?.content;
      if (mail?.kind === "confirm") return mail.secret;
      throw new Error(`no mail to confirm: ${mail?.kind}`);
    },
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]();
      removeDirectory(clients);
    },
  };
}

/** On Tuesday, where the test office has two places online. */
export const slot = wallTime("10:00", "2026-11-24");

export const holdWish = (due = slot) =>
  ({ type: "HoldSlot", service: "study", people: 1, due }) as const;

export const detailsWish = (secret: string, number: number, email: string | null = null) =>
  ({ type: "GiveDetails", secret, language: "de", ...person(number, { email }) }) as const;
