import { protocolVersion } from "../../shared/protocol/version.ts";
import type { Json } from "./odd-values.ts";

const id = "0193f0c8-7d11-4c57-8b6e-3f2a5a6c7d8e";
const secret = "7".repeat(39);
const person = {
  name: "Visitor 17",
  email: "visitor17@example.org",
  phone: null,
  fileNumber: null,
};
const seen = { staff: "s01", case: "2026-000123-7", revision: 1 };
const device = "d-0000000000000000";
const proof = { device, nonce: "A".repeat(43), signature: "A".repeat(86) };

type Messages = readonly { readonly [name: string]: Json }[];

/** Commands of a kiosk as the clients send them; each is changed before it is sent. */
export const kioskCommands: Messages = [
  { id, type: "TakeTicket", queue: "clearing", language: "de" },
  { id, type: "CheckIn", code: "12345678", language: null },
  { id, type: "Rejoin", secret },
  { id, type: "LeaseNumbers", queues: ["clearing", "walk-in"] },
  {
    id,
    type: "HandInTickets",
    tickets: [
      { lease: 1, number: "K901", at: 0, language: "de", criterion: null, secret, asked: null },
    ],
  },
  { id, type: "PrintStatus", code: "123456789012", language: "ar" },
];

export const ticketCommands: Messages = [
  { id, type: "LeaveQueue" },
  { id, type: "LetOthersGoFirst" },
];

export const counterCommands: Messages = [
  { id, type: "TakeDuty", staff: "s01", duty: { kind: "front" } },
  { id, type: "CallNext" },
  { id, type: "CallVisit", visit: 1 },
  { id, type: "Finish", outcome: "done" },
  { id, type: "Transfer", queue: "walk-in", note: "a note" },
  { id, type: "CloseDay", queue: "appointments", day: "2026-12-01", reason: "illness", hits: [] },
  { id, type: "BookFor", service: "extension", due: 0, people: 1, language: "de", ...person },
  { id, type: "MoveCase", ...seen, to: "collected" },
  { id, type: "NoteCase", ...seen, text: "a note" },
  {
    id,
    type: "HandOver",
    service: "extension",
    case: null,
    findings: [{ document: "passport", finding: { state: "received" } }],
    conditions: [],
    answers: { titleExpires: "2026-12-24", travels: null, jobAtRisk: true },
    language: "de",
    person: { name: "Visitor 17" },
    mail: false,
  },
];

export const bookingCommands: Messages = [
  { id, type: "HoldSlot", service: "extension", people: 1, due: 0 },
  { id, type: "ReleaseHold", secret },
  { id, type: "GiveDetails", secret, language: "de", ...person },
  { id, type: "ConfirmBooking", secret },
  { id, type: "CancelMyBooking", secret },
  { id, type: "JoinWaitingList", service: "extension", people: 1, language: "de", ...person },
  { id, type: "AcceptOffer", secret },
];

/** What a counter asks besides commands: event and body. */
export const counterRequests: readonly (readonly [event: string, body: Json])[] = [
  ["ask", { type: "FindAppointments", text: "Visitor" }],
  ["ask", { type: "ShowAppointment", appointment: 1 }],
  ["ask", { type: "FreeSlots", service: "extension", people: 1 }],
  ["access", { type: "Touch" }],
  ["access", { type: "Lock" }],
  ["access", { type: "StartOidc", takeOver: false }],
  ["settings", { type: "ListDevices" }],
  ["settings", { type: "RevokeDevice", device }],
  [
    "settings",
    {
      type: "SavePerson",
      staff: "s01",
      user: "root",
      roles: ["administrator"],
      blocked: false,
      subject: null,
    },
  ],
  ["settings", { type: "ReadAudit", before: null }],
  ["settings", { type: "SaveDefinition", yaml: "a: &a [*a, *a]", basedOn: 1, note: "" }],
  ["resync", null],
];

const protocol = protocolVersion;
export const handshakes: Messages = [
  { protocol, audience: "kiosk", proof },
  { protocol, audience: "kiosk" },
  { protocol, audience: "display", proof, area: "eg" },
  { protocol, audience: "counter", proof, counter: "c1" },
  {
    protocol,
    audience: "planner",
    proof,
    counter: "c1",
    queue: "appointments",
    from: "2026-11-23",
    days: 7,
  },
  {
    protocol,
    audience: "worklist",
    proof,
    counter: "c1",
    team: "work",
    from: 0,
    only: { waiting: true },
  },
  { protocol, audience: "case", proof, counter: "c1", case: "2026-000123-7" },
  { protocol, audience: "printer", proof },
  { protocol, audience: "ticket", secret },
  { protocol, audience: "tool", token: "a".repeat(32) },
];

export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: Json;
}

const pairing = "p-0000000000000000";
export const routes: readonly Route[] = [
  { method: "GET", path: "/health" },
  { method: "GET", path: "/protocol.json" },
  { method: "GET", path: "/kiosk/" },
  { method: "GET", path: `/t/${secret}` },
  { method: "GET", path: `/t/${secret}/calendar.ics` },
  { method: "GET", path: "/icons/ticket.png" },
  { method: "GET", path: "/assets/app.js" },
  { method: "GET", path: `/api/ticket/${secret}` },
  { method: "POST", path: `/api/ticket/${secret}/command`, body: { id, type: "LeaveQueue" } },
  { method: "GET", path: "/api/booking/catalogue" },
  { method: "GET", path: "/api/booking/slots?service=extension&people=1" },
  { method: "GET", path: "/api/booking/challenge" },
  { method: "GET", path: `/api/booking/link/${secret}` },
  ...bookingCommands.map((command) => {
    return {
      method: "POST",
      path: "/api/booking/command",
      body: { command, proof: "e30=" },
    } as const;
  }),
  { method: "POST", path: "/api/status", body: { code: "123456789012" } },
  { method: "GET", path: "/api/process" },
  { method: "POST", path: "/api/devices/challenge", body: { device } },
  {
    method: "POST",
    path: "/api/devices/pairing",
    body: {
      kind: "kiosk",
      publicKey: "B".repeat(43),
      commitment: "C".repeat(43),
      version: "0.1.0",
    },
  },
  {
    method: "POST",
    path: `/api/devices/pairing/${pairing}/reveal`,
    body: { nonce: "D".repeat(43) },
  },
  { method: "GET", path: `/api/devices/pairing/${pairing}` },
  { method: "POST", path: "/api/tools/devices", body: { type: "ListDevices" } },
  { method: "GET", path: "/sign-in/callback?code=1&state=2" },
  { method: "POST", path: "/socket.io/?EIO=4&transport=polling", body: "40" },
];
