import { expect } from "vitest";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { test } from "../../testing/booking-test.ts";
import { holdWish, slot, type OpenedBooking } from "../../testing/open-booking.ts";

const id = crypto.randomUUID();
const json = { "content-type": "application/json" };
const post = (
  { http }: OpenedBooking,
  payload: string,
  headers: Readonly<Record<string, string>> = json,
) => http.inject({ method: "POST", url: bookingPaths.command, headers, payload });
const envelope = (command: object, more: object = {}) => JSON.stringify({ command, ...more });

test.for<[string, string, number, object]>([
  ["half a body", "{", 400, { code: "malformed" }],
  ["no body", "", 400, { code: "malformed" }],
  ["null", "null", 400, { code: "malformed", path: "" }],
  ["no command", "{}", 400, { code: "malformed" }],
  ["a proof that is no text", envelope(holdWish(), { proof: 1 }), 400, { code: "malformed" }],
  ["something more", envelope(holdWish(), { more: 1 }), 400, { code: "malformed" }],
  ["an unknown command", envelope({ id, type: "Dance" }), 400, { code: "unknown-command" }],
  ["staff's command", envelope({ id, type: "CallNext" }), 400, { code: "not-allowed" }],
  [
    "a tool's command",
    envelope({ id, type: "CancelAppointment", code: "1" }),
    400,
    { code: "not-allowed" },
  ],
  ["a field too many", envelope({ ...holdWish(), id, name: "x" }), 400, { code: "malformed" }],
  ["no id", envelope(holdWish()), 400, { code: "malformed", path: "id" }],
  [
    "no people",
    envelope({ ...holdWish(), id, people: 0 }),
    400,
    { code: "malformed", path: "people" },
  ],
  [
    "half a person",
    envelope({ ...holdWish(), id, people: 1.5 }),
    400,
    { code: "malformed", path: "people" },
  ],
  [
    "a short secret",
    envelope({ id, type: "ConfirmBooking", secret: "1" }),
    400,
    { code: "malformed", path: "secret" },
  ],
  [
    "too much",
    envelope({ ...holdWish(), id, much: "x".repeat(20_000) }),
    413,
    { code: "too-large" },
  ],
])(
  "[W3] %s has its code and changes nothing",
  async ([_what, payload, status, error], { opened }) => {
    const { seq } = opened.office;
    const response = await post(opened, payload);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ ok: false, error });
    expect(opened.office.seq).toBe(seq);
  },
);

test.for(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
  "[W3] a form of another site, which can send %s, sends nothing",
  async (type, { opened }) => {
    const response = await post(opened, envelope({ ...holdWish(), id }), { "content-type": type });
    expect(response.statusCode).toBe(415);
    expect(response.json()).toMatchObject({ ok: false, error: { code: "malformed" } });
  },
);

test("[W3] a page of another site may not book, our own may", async ({ opened }) => {
  const command = envelope({ ...holdWish(), id });
  const from = (origin: string, host: string) => post(opened, command, { ...json, origin, host });
  for (const [origin, host] of [
    ["https://example.org", "localhost:8080"],
    ["null", "localhost:8080"],
    ["http://example.org", "example.org"],
  ] as const) {
    const response = await from(origin, host);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toEqual({ ok: false, error: { code: "not-allowed" } });
  }
  const ours = await from("http://localhost:8080", "localhost:8080");
  expect(ours.json()).toEqual({ ok: false, error: { code: "proof-needed" } });
});

test.for<[string, number, string]>([
  ["", 400, "malformed"],
  ["?service=study", 400, "malformed"],
  ["?service=study&people=none", 400, "malformed"],
  ["?service=study&people=0", 400, "malformed"],
  ["?service=Stu%20dy&people=1", 400, "malformed"],
  ["?service=study&people=1&people=2", 400, "malformed"],
  ["?service=study&people=1&more=1", 400, "malformed"],
  ["?service=unknown&people=1", 404, "not-bookable"],
  ["?service=constructor&people=1", 404, "not-bookable"],
  ["?service=study&people=5", 400, "too-many-people"],
])("[W3] slots for %s are refused with %i %s", async ([query, status, code], { opened }) => {
  const response = await opened.http.inject(bookingPaths.slots + query);
  expect(response.statusCode).toBe(status);
  expect(response.json()).toMatchObject({ code });
});

test("[B1] what no slot offers cannot be held, with work or without", async ({
  opened,
  visitor,
}) => {
  for (const due of [slot + 1, 0, Number.MAX_SAFE_INTEGER, opened.clock.now]) {
    const reply = await visitor.send(holdWish(due));
    expect(reply).toEqual({ ok: false, error: { code: "slot-not-offered" } });
  }
});
