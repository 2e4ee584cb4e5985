import { expect, it } from "vitest";
import { studyChecklist } from "../testing/view.ts";
import { missingOf } from "./missing-of.ts";

it("[K3] what a case still needs names alternatives together, and nothing that is not asked for", () => {
  const documents = missingOf(studyChecklist()).map((items) =>
    items.map(({ document }) => document),
  );
  expect(documents).toEqual([["passport"], ["tenancy", "dormitory"]]);
});
