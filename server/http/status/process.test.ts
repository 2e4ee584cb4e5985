import { expect, test } from "vitest";
import { day, minute } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import { processReply, statusPaths } from "../../../shared/protocol/status-pages.ts";
import { testOffice } from "../../../shared/testing/office.ts";
import { wallTime } from "../../../shared/testing/wall-time.ts";
import { askInside } from "../../testing/booking-visitor.ts";
import { openStatus } from "../../testing/open-status.ts";
import { processReplyOf } from "./process-reply.ts";

const now = wallTime("09:00");
const definition = testOffice();
const replyOf = (closedTimes: OfficeState["closedTimes"]) =>
  processReplyOf({ state: { day: "2026-11-23", closedTimes }, definition, now });
const service = (key: string, times: OfficeState["closedTimes"] = {}) =>
  replyOf(times).services.find((each) => each.key === key);

test("[S2] every service is public: documents with their conditions and alternatives, and the published time", () => {
  expect(replyOf({}).services.map(({ key }) => key)).toEqual(Object.keys(definition.services));
  const { documents = [], forecast } = service("study") ?? {};
  expect(forecast).toEqual({ basis: "published", time: { from: 6, to: 6, unit: "weeks" } });
  const kinds = documents.map(({ when, group }) => [when?.de ?? null, group]);
  expect(kinds).toEqual([
    [null, null],
    [null, null],
    ["Die Person arbeitet", null],
    [null, "cover"],
    [null, "cover"],
  ]);
});

test("[S2] [K6] times are measured where enough similar cases were closed, but not for what is done at once", () => {
  const closed = Array.from({ length: 20 }, () => ({
    at: now - day,
    took: 30 * day,
    promised: null,
  }));
  const clusters = [1, 2, 3].flatMap((urgency) => [1, 2, 3].map((hard) => `${urgency}x${hard}`));
  const times = Object.fromEntries(clusters.map((cluster) => [cluster, closed]));
  expect(service("study", times)?.forecast).toMatchObject({ basis: "cases", count: 20 });
  const sameVisit = replyOf(times).services.find(({ key }) => {
    return definition.services[key]?.published.to === 0;
  });
  expect(sameVisit?.forecast).toMatchObject({ basis: "published", time: { to: 0 } });
});

test("[S2] anybody may ask, and the times are worked out anew after a minute", async () => {
  await using opened = await openStatus();
  const look = async () => {
    const { status, body } = await askInside(opened.http)(statusPaths.process);
    expect(status).toBe(200);
    return processReply.parse(JSON.parse(body)).at;
  };
  const first = await look();
  opened.clock.pass(minute - 1);
  expect(await look()).toBe(first);
  opened.clock.pass(1);
  expect(await look()).toBe(opened.clock.now);
});
