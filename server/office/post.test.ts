import { expect, test } from "vitest";
import { excerptLength } from "../../shared/protocol/case-views.ts";
import {
  back,
  backDuty,
  backOn,
  letter,
  newestCase,
  openFromPost,
} from "../../shared/testing/case-requests.ts";
import { counter } from "../../shared/testing/requests.ts";
import { openBackOffice } from "../testing/open-back-office.ts";
import { excerptOf } from "./views/case-post.ts";

const long = `First line\n\n\tsecond line ${"word ".repeat(4_000)}end`;

test("five hundred long letters make a small list, and each can be read whole", async () => {
  const { done, list, publisher } = await openBackOffice();
  for (let count = 1; count <= 500; count += 1) await done(letter(`sticker-${count}`, long));
  const view = list();
  expect(Object.keys(view.intake)).toHaveLength(500);
  expect(JSON.stringify(view).length).toBeLessThan(500 * 400);
  for (const { excerpt } of Object.values(view.intake)) {
    expect(excerpt).toMatch(/^First line second line word .*…$/);
    expect([...(excerpt ?? "")].length).toBeLessThanOrEqual(excerptLength);
  }
  expect(publisher.answer({ type: "ReadPost", staff: "s03", intake: 500 })).toEqual({
    kind: "post",
    text: long,
  });
});

test("[U1] only who is on back duty reads the post, and only what nobody has settled", async () => {
  const { done, publisher, office } = await openBackOffice();
  await done(letter("sticker-1", "Letter 1"), letter("sticker-2", "Letter 2"));
  await done(letter("sticker-3"), letter("sticker-4", "Letter 4"));
  const read = (intake: number, staff = "s03") =>
    publisher.answer({ type: "ReadPost", staff, intake });
  expect(read(1)).toEqual({ kind: "post", text: "Letter 1" });
  expect(read(3)).toEqual({ kind: "post", text: null });
  expect(read(17)).toEqual({ kind: "post-settled" });

  await done(counter("c1", { type: "TakeDuty", staff: "s01", duty: { kind: "front" } }));
  for (const staff of ["s01", "s02", "nobody", "constructor"]) {
    expect(read(1, staff)).toEqual({ kind: "not-on-back-duty" });
  }
  await done(back({ type: "DismissIntake", intake: 1, reason: "spam" }), openFromPost(3));
  await done(backOn(newestCase(office), { type: "MatchIntake", intake: 2 }));
  expect([1, 2].map((intake) => read(intake).kind)).toEqual(["post-settled", "post-settled"]);
  await done(counter("c3", { type: "TakeDuty", staff: "s03", duty: { kind: "off" } }));
  await done(backDuty("s02"));
  expect([read(4).kind, read(4, "s02").kind]).toEqual(["not-on-back-duty", "post"]);
});

test.each([
  ["Letter 17", "Letter 17"],
  ["  Letter\r\n\t17 \u00A0 ", "Letter 17"],
  [" \n ", null],
  ["ä".repeat(120), "ä".repeat(120)],
  ["🛂".repeat(121), `${"🛂".repeat(119)}…`],
])("an excerpt is one line of so many whole characters at most: %j", (text, excerpt) => {
  expect(excerptOf(text)).toBe(excerpt);
});
