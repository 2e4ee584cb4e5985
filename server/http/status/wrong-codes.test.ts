import { afterEach, beforeEach, expect, test } from "vitest";
import { appointmentCode } from "../../../shared/domain/appointment-code.ts";
import { openStatus, type OpenedStatus } from "../../testing/open-status.ts";
import { asksPerMinute, statusLimits } from "./status-limits.ts";

const { most, within } = statusLimits.address;
const flooding = { status: 429, body: '{"code":"flooding"}' };
const wrong = (number: number) => appointmentCode(`${99_000_000_000 + number}`);

let opened: OpenedStatus;
beforeEach(async () => {
  opened = await openStatus({ pause: () => Promise.resolve() });
});
afterEach(() => opened[Symbol.asyncDispose]());

async function tryMany(count: number, address?: string) {
  for (let number = 0; number < count; number++) await opened.ask(wrong(number), address);
}

test("[S1] after ten wrong codes an address is told nothing for ten minutes, not even of a right code", async () => {
  const { code } = await opened.handOver();
  await tryMany(most);
  expect(await opened.ask(wrong(most))).toMatchObject(flooding);
  expect(await opened.ask(code)).toMatchObject(flooding);
  expect(await opened.ask(code, "198.51.100.7")).toMatchObject({ status: 200 });
  opened.clock.pass(within);
  expect(await opened.ask(code)).toMatchObject({ status: 200 });
});

test("[S1] nine wrong codes are forgiven, and so is one old code that a page asks for every minute", async () => {
  const { code } = await opened.handOver();
  await tryMany(most - 1);
  for (let time = 0; time < most; time++) await opened.ask(wrong(0));
  expect(await opened.ask(code)).toMatchObject({ status: 200 });
});

test("[S1] codes that are asked for all at once are counted as well", async () => {
  const asked = Array.from({ length: most * 3 }, (_, number) => opened.ask(wrong(number)));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(most);
});

test("[S1] an IPv6 line is one address, and a neighbourhood of many addresses has an end too", async () => {
  await tryMany(most, "2001:db8:1:2::3");
  expect(await opened.ask(wrong(50), "2001:db8:1:2:ffff::1")).toMatchObject(flooding);
  for (let host = 0; host < statusLimits.network.most; host++) {
    await opened.ask(wrong(100 + host), `192.0.2.${host}`);
  }
  expect(await opened.ask(wrong(7), "192.0.2.200")).toMatchObject(flooding);
});

test("[W3] too many requests of any kind, and malformed ones, are answered in the protocol's words", async () => {
  const { code } = await opened.handOver();
  const malformed = await opened.ask("1".repeat(41), "198.51.100.8");
  expect(malformed).toMatchObject({ status: 400 });
  expect(JSON.parse(malformed.body)).toMatchObject({ code: "malformed" });
  for (let count = 0; count < asksPerMinute; count++) await opened.ask(code);
  expect(await opened.ask(code)).toMatchObject(flooding);
});
