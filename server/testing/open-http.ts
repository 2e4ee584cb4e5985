import type { FastifyInstance } from "fastify";
import type { TicketAnswer } from "../../shared/domain/decision.ts";
import { healthOf } from "../http/health.ts";
import { buildHttp, buildPublicHttp, type HttpParts } from "../http/http.ts";
import type { Pause } from "../http/status/even-time.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { MemoryPapers } from "../journal/memory/memory-papers.ts";
import { Publisher } from "../office/publisher.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import type { Outbox } from "../office/ports.ts";
import { sameOrigin } from "../sockets/same-origin.ts";
import { openAccess } from "./open-access.ts";
import { openOffice, type OfficeOptions, type OpenedOffice } from "./open-office.ts";

export interface HttpOptions extends Omit<OfficeOptions, "journal"> {
  /** How answers about status codes are delayed; by the machine's clock unless told. */
  readonly pause?: Pause;
  /** Where the apps' updates lie; nowhere unless told. */
  readonly updates?: string;
}

export interface OpenedHttp extends OpenedOffice {
  readonly http: FastifyInstance;
  /** The same office's listener for the public alone; to be closed. */
  publicHttp(): Promise<FastifyInstance>;
  readonly people: MemoryPeople;
  /** Where its mails are. */
  readonly outbox: Outbox;
  /** Empty until a test keeps something: no PDF is made here. */
  readonly papers: MemoryPapers;
  /** Receipts whose PDF was given up, until somebody asks again. */
  readonly failedPdfs: Set<string>;
  /** Somebody takes a ticket at the kiosk. */
  takeTicket(queue?: string): Promise<TicketAnswer>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The real HTTP side before the real authority, in memory and without a port: `http.inject`. */
export async function openHttp(
  clients: string,
  { pause, updates, ...options }: HttpOptions = {},
): Promise<OpenedHttp> {
  const people = new MemoryPeople();
  const outbox = new MemoryOutbox();
  const papers = new MemoryPapers();
  const failedPdfs = new Set<string>();
  const opened = await openOffice({ ...options, journal: new MemoryJournal(people, outbox) });
  const { office, log } = opened;
  const publisher = new Publisher({
    office,
    people,
    mails: outbox,
    log,
    publicUrl: "http://localhost",
    epoch: crypto.randomUUID(),
    printer: () => "ready",
    send: () => {},
  });
  const { devices } = openAccess(opened);
  const parts = {
    clients,
    health: () => healthOf(quietHealth),
    tickets: { office, look: (visit) => publisher.lookAtTicket(visit) },
    booking: {
      office,
      people,
      publicUrl: () => "http://localhost",
      fromOwnPage: (headers) => sameOrigin(headers),
      // As on a machine without a typesetter; where there is one it is tested with the real server.
      confirmationPdf: () => Promise.resolve(null),
      work: { cost: 1, tries: [1, 3] },
    },
    receipts: {
      office,
      papers,
      state: (number) => {
        if (papers.receipt(number) !== null) return "ready";
        if (papers.isDeleted(number)) return "deleted";
        return failedPdfs.has(number) ? "failed" : "making";
      },
      retry: (number) => void failedPdfs.delete(number),
    },
    status: { office, ...(pause && { pause }) },
    ...(updates !== undefined && { updates: { directory: updates, office } }),
    tools: { devices, toolToken: "a-token-of-the-tests-own", record() {} },
    devices: {
      devices,
      secure: false,
      fromOwnPage: (headers) => sameOrigin(headers),
    },
  } satisfies HttpParts;
  const http = await buildHttp(parts);
  return {
    ...opened,
    http,
    publicHttp: () => buildPublicHttp(parts),
    people,
    outbox,
    papers,
    failedPdfs,
    async takeTicket(queue = "clearing") {
      const command = { type: "TakeTicket", queue, language: "de" } as const;
      const reply = await office.submit(null, { role: "kiosk", kiosk: "hall", command });
      if (reply.ok && reply.answer.kind === "ticket") return reply.answer.ticket;
      throw new Error(`no ticket: ${JSON.stringify(reply)}`);
    },
    async [Symbol.asyncDispose]() {
      publisher.close();
      await http.close();
      await office.close();
    },
  };
}

/** What its `/health` is made of. */
export const quietHealth = {
  office: "Testamt",
  day: "2026-11-23",
  sequence: 17,
  journal: "ok",
  connected: { kiosk: 1 },
  printers: { hall: "ready" },
  mail: { server: "ready", waiting: 0, failed: 0, uncertain: 0 },
  intake: { server: "none", trouble: null, lastSuccess: null, waiting: null },
  uptime: 3,
  clockBehind: 0,
} as const;
