import { expect, it } from "vitest";
import { matchesPost, oldestFirst, type PostItem } from "./post-order.ts";

const item = (overrides: Partial<PostItem>): PostItem => ({
  id: 1,
  kind: "letter",
  arrived: 1_000,
  reference: "P-17",
  from: null,
  subject: null,
  excerpt: null,
  ...overrides,
});

it("post stands oldest first, however it was taken in", () => {
  const intake = {
    "3": item({ id: 3, arrived: 500 }),
    "1": item({ id: 1, arrived: 900 }),
    "2": item({ id: 2, arrived: 900 }),
  };
  expect(oldestFirst(intake).map(({ id }) => id)).toEqual([3, 1, 2]);
});

it("post is found by what it says and by the sticker of a letter", () => {
  const email = item({ kind: "email", reference: "secret-17", subject: "Mein Pass" });
  expect(matchesPost(email, "pass")).toBe(true);
  expect(matchesPost(email, "secret")).toBe(false);
  expect(matchesPost(item({}), "p-17")).toBe(true);
  expect(matchesPost(item({}), "p-18")).toBe(false);
  expect(matchesPost(item({}), "")).toBe(true);
});
