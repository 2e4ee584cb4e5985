import { expect, test } from "vitest";
import { receiptNumber, type Receipt } from "../../shared/domain/cases/receipt.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { receiptPaper } from "./receipt-paper.ts";
import { someCode, someDue } from "./testing.ts";

const receipt: Receipt = {
  number: receiptNumber(2026, 17),
  case: "2026-000123-7",
  code: someCode,
  at: someDue,
  counter: "c1",
  service: "study",
  language: "en",
  received: ["passport"],
  missing: ["photo", "insurance", "contract", "travel-insurance"],
  until: someDue,
  forecast: { basis: "published", time: { from: 6, to: 6, unit: "weeks" } },
};
const status = {
  page: "https://amt.example.org/status/",
  link: "https://amt.example.org/status/#1",
};

test("[R1] names the documents in the office's words; alternatives are one entry", () => {
  const paper = receiptPaper(testOffice(), receipt, status);
  expect(paper.received.map(({ en }) => en)).toEqual(["Passport"]);
  expect(paper.missing.map((choice) => choice.map(({ en }) => en))).toEqual([
    ["Photo"],
    ["Health insurance", "Travel health insurance"],
    ["Contract of employment"],
  ]);
});

test("what the office no longer has is called by its key, so that a paper can always be made", () => {
  const paper = receiptPaper(
    testOffice({ services: {} }),
    { ...receipt, received: ["gone"], missing: ["gone-too"] },
    status,
  );
  expect(paper).toMatchObject({
    service: { de: "study" },
    received: [{ de: "gone" }],
    missing: [[{ de: "gone-too" }]],
  });
});
