import type { z } from "zod";
import type { Answer } from "../../shared/domain/decision.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { acknowledgement, wireError, type WireError } from "../../shared/protocol/answers.ts";
import {
  bookingPaths,
  catalogue,
  linkReply,
  slotsReply,
  type BookingEnvelope,
  type Catalogue,
  type LinkReply,
  type SlotsReply,
} from "../../shared/protocol/booking-pages.ts";
import type { BookingWish } from "../../shared/protocol/booking-commands.ts";
import { freshCommandId } from "../../shared/ui/command-id.ts";
import type { ProofSource } from "./proof.ts";
import { persistently, usualPauses, type Patience } from "./persistently.ts";
import { timeLimit } from "./time-limit.ts";

/** Why something did not work: the server's own word, or it was not reached. */
export type Trouble = WireError | { readonly code: "offline" };
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

/** Whether a confirmation can be had as a file; `missing` also when the server cannot make one just now. */
export type DocumentLook = "there" | "missing" | "offline";

/** What the booking pages ask of the server. Nothing here throws but an abort. */
export interface BookingApi {
  catalogue(signal?: AbortSignal): Promise<Result<Catalogue>>;
  slots(
    wish: { readonly service: string; readonly people: number },
    signal?: AbortSignal,
  ): Promise<Result<SlotsReply>>;
  link(secret: string, signal?: AbortSignal): Promise<Result<LinkReply>>;
  document(secret: string): Promise<DocumentLook>;
  /**
   * Sends a wish under one command id until it is answered (rule W1). One that was given up, and is sent again, keeps
   * its id. The proof of work that some need is made here (rule B10).
   */
  send(wish: BookingWish, signal?: AbortSignal): Promise<Result<Answer>>;
  /** Begins to work out the proof for the next command that needs one, while the visitor still chooses. */
  prepare(): void;
}

/** No answer within this time is none, in milliseconds. */
const answerWithin = 8_000;

const needsProof = ({ type }: BookingWish): boolean =>
  type === "HoldSlot" || type === "JoinWaitingList";

export interface BookingApiOptions {
  /** The page's own when left out. */
  readonly origin?: string;
  readonly patience?: Patience;
  /** Told the server's time with every look. */
  readonly heard?: (at: Instant) => void;
}

/** The booking routes of the server, with a proof of work from `proofs` where one is asked for. */
export function bookingApi(
  proofs: ProofSource,
  { origin = "", patience = { pauses: usualPauses }, heard }: BookingApiOptions = {},
): BookingApi {
  /** Ids of commands that were never answered, by what they asked. */
  const unanswered = new Map<string, string>();

  const request = async (path: string, init: RequestInit, signal?: AbortSignal) => {
    const limit = timeLimit(answerWithin, signal);
    try {
      const response = await fetch(origin + path, {
        ...init,
        cache: "no-store",
        signal: limit.signal,
      });
      const body: unknown = await response.json();
      return body;
    } finally {
      limit.clear();
    }
  };

  const look = async <T extends { readonly at: number }>(
    schema: z.ZodType<T>,
    path: string,
    signal?: AbortSignal,
  ) => {
    return persistently<Result<T>>(
      async () => {
        const body = await request(path, {}, signal);
        const error = wireError.safeParse(body);
        if (error.success) return { ok: false, trouble: error.data };
        const value = schema.parse(body);
        heard?.(value.at);
        return { ok: true, value };
      },
      { ok: false, trouble: { code: "offline" } },
      signal,
      patience,
    );
  };

  const ask = async (envelope: BookingEnvelope, signal?: AbortSignal) => {
    const init = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(envelope),
    };
    return persistently<Result<Answer>>(
      async () => {
        const ack = acknowledgement.parse(await request(bookingPaths.command, init, signal));
        if (ack.ok) return { ok: true, value: ack.answer };
        // A server about to stop has not applied it; the next one will.
        if (ack.error.code === "stopping") throw new Error("the server is stopping");
        return { ok: false, trouble: ack.error };
      },
      { ok: false, trouble: { code: "offline" } },
      signal,
      patience,
    );
  };

  const prove = async (command: BookingEnvelope["command"], signal?: AbortSignal) => {
    const proof = await proofs.take(signal);
    if (proof === null) return { ok: false, trouble: { code: "offline" } } as const;
    return ask({ command, proof }, signal);
  };

  const sendProved = async (command: BookingEnvelope["command"], signal?: AbortSignal) => {
    const first = await prove(command, signal);
    // The proof may have run out while the visitor chose; nobody needs to know.
    if (first.ok || first.trouble.code !== "proof-needed") return first;
    return prove(command, signal);
  };

  return {
    catalogue: (signal) => look(catalogue, bookingPaths.catalogue, signal),
    slots: ({ service, people }, signal) =>
      look(
        slotsReply,
        `${bookingPaths.slots}?${new URLSearchParams({ service, people: `${people}` }).toString()}`,
        signal,
      ),
    async document(secret) {
      const limit = timeLimit(answerWithin);
      try {
        const init = { method: "HEAD", cache: "no-store", signal: limit.signal } as const;
        const { ok } = await fetch(origin + bookingPaths.document(secret), init);
        return ok ? "there" : "missing";
      } catch (error) {
        console.warn("The document was not reached", error);
        return "offline";
      } finally {
        limit.clear();
      }
    },
    link: (secret, signal) => look(linkReply, bookingPaths.link(secret), signal),
    async send(wish, signal) {
      const asked = JSON.stringify(wish);
      const id = unanswered.get(asked) ?? freshCommandId();
      unanswered.set(asked, id);
      const command = { ...wish, id };
      const result = await (needsProof(wish)
        ? sendProved(command, signal)
        : ask({ command }, signal));
      if (result.ok || result.trouble.code !== "offline") unanswered.delete(asked);
      return result;
    },
    prepare: () => proofs.prepare(),
  };
}
