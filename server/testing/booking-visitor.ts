import { solveChallenge, type Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { FastifyInstance } from "fastify";
import type { Answer } from "../../shared/domain/decision.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import {
  acknowledgement,
  type Acknowledgement,
  type WireError,
} from "../../shared/protocol/answers.ts";
import {
  bookingPaths,
  linkReply,
  slotsReply,
  type LinkReply,
} from "../../shared/protocol/booking-pages.ts";
import type { BookingWish } from "../../shared/protocol/booking-commands.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** One HTTP request to a server, with `body` as JSON when there is one. */
export type Ask = (path: string, body?: unknown) => Promise<HttpAnswer>;

/** Asks without a port, as if from this address. */
export function askInside(http: FastifyInstance, remoteAddress = "203.0.113.7"): Ask {
  return async (url, body) => {
    const method = body === undefined ? "GET" : "POST";
    const headers = { "content-type": "application/json" };
    const payload = JSON.stringify(body);
    const sent = {
      method,
      url,
      remoteAddress,
      ...(body !== undefined && { headers, payload }),
    } as const;
    const { statusCode: status, headers: received, body: text } = await http.inject(sent);
    return { status, headers: received, body: text };
  };
}

/** Asks a server process over loopback, as a proxy on its machine does for somebody at this address. */
export function askThroughProxy(url: string, address = "203.0.113.7"): Ask {
  return async (path, body) => {
    const headers = { "x-forwarded-for": address, "content-type": "application/json" };
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    const response = await fetch(
      url + path,
      body === undefined ? { headers: { "x-forwarded-for": address } } : request,
    );
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
}

/** Somebody who books as the pages do, honest about the proof of work. */
export interface BookingVisitor {
  readonly ask: Ask;
  /** A fresh challenge, solved. */
  prove(): Promise<string>;
  /** Sends a command, with a proof if it needs one; `proof` null sends none. */
  send(wish: BookingWish, options?: SendOptions): Promise<Acknowledgement>;
  /** As `send`, when all that matters is the error's code: "ok" when there is none. */
  code(wish: BookingWish, options?: SendOptions): Promise<WireError["code"] | "ok">;
  /** As `send`, for a wish that must be granted: rejects with the error's code. */
  get<K extends Answer["kind"]>(
    kind: K,
    wish: BookingWish,
    options?: SendOptions,
  ): Promise<Extract<Answer, { kind: K }>>;
  /** What a link shows; rejects with the status when that is nothing. */
  look(secret: string): Promise<LinkReply>;
  /** Free slots, in order. */
  free(service?: string, people?: number): Promise<readonly Instant[]>;
}

interface SendOptions {
  readonly id?: string;
  readonly proof?: string | null;
}

/** Somebody who asks by `ask`. */
export function bookingVisitor(ask: Ask): BookingVisitor {
  const prove = async () => {
    const { body } = await ask(bookingPaths.challenge);
    const challenge: Challenge = JSON.parse(body);
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
  };
  const send: BookingVisitor["send"] = async (wish, { id = crypto.randomUUID(), proof } = {}) => {
    const needsProof = wish.type === "HoldSlot" || wish.type === "JoinWaitingList";
    const shown = proof === undefined && needsProof ? await prove() : (proof ?? null);
    const command = { ...wish, id };
    const envelope = shown === null ? { command } : { command, proof: shown };
    const { body } = await ask(bookingPaths.command, envelope);
    return acknowledgement.parse(JSON.parse(body));
  };
  return {
    ask,
    prove,
    send,
    async code(wish, options) {
      const reply = await send(wish, options);
      return reply.ok ? "ok" : reply.error.code;
    },
    async get(kind, wish, options) {
      const reply = await send(wish, options);
      if (reply.ok && isOf(reply.answer, kind)) return reply.answer;
      throw new Error(`${wish.type}: ${JSON.stringify(reply)}`);
    },
    async look(secret) {
      const { status, body } = await ask(bookingPaths.link(secret));
      if (status !== 200) throw new Error(`the link is answered with ${status}`);
      return linkReply.parse(JSON.parse(body));
    },
    async free(service = "study", people = 1) {
      const { body } = await ask(`${bookingPaths.slots}?service=${service}&people=${people}`);
      return slotsReply.parse(JSON.parse(body)).days.flatMap(({ free }) => free);
    },
  };
}

function isOf<K extends Answer["kind"]>(
  answer: Answer,
  kind: K,
): answer is Extract<Answer, { kind: K }> {
  return answer.kind === kind;
}

/** What a form holds: a name nobody has, and no e-mail address unless told. */
export const person = (number: number, differs: { readonly email?: string | null } = {}) => ({
  name: `Visitor ${number}`,
  email: null,
  phone: null,
  fileNumber: null,
  ...differs,
});
