import { expect, test } from "vitest";
import type { Device } from "../access/ports.ts";
import { Attendance } from "./attendance.ts";
import type { Admitted } from "./connection.ts";

const device = (id: string): Device => ({
  id,
  kind: "counter",
  publicKey: "",
  name: id,
  place: "c1",
  printer: null,
  version: "0.1.0",
  enrolledAt: 0,
  enrolledBy: "s01",
  revokedAt: null,
  lastSeen: null,
});

const screen = (of: Device | null, from: number): Admitted => ({
  identity: { kind: "worklist", team: "work", from, only: undefined },
  device: of,
  version: null,
  place: null,
});

test("[W3] a stolen device has the server make so many views and no more, whatever they are", () => {
  const attendance = new Attendance({ device: 2, ticket: 1 });
  const [stolen, honest] = [device("d-1"), device("d-2")];
  const gone = attendance.add(screen(stolen, 0));
  attendance.add(screen(stolen, 1));
  expect(attendance.hasRoomFor(screen(stolen, 2))).toBe(false);
  expect(attendance.hasRoomFor(screen(honest, 2))).toBe(true);
  gone();
  expect(attendance.hasRoomFor(screen(stolen, 2))).toBe(true);
  expect([attendance.all, attendance.byKind]).toEqual([1, { worklist: 1 }]);
});

test("[X7] where access is open, nobody knows whose connections belong together", () => {
  const attendance = new Attendance({ device: 1, ticket: 1 });
  for (let from = 0; from < 3; from += 1) attendance.add(screen(null, from));
  expect(attendance.hasRoomFor(screen(null, 3))).toBe(true);
});
