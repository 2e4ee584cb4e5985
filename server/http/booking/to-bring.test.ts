import { expect, test } from "vitest";
import { testOffice } from "../../../shared/testing/office.ts";
import { toBring } from "./to-bring.ts";

test("[S2] what to bring names alternatives together, and who needs what only some need", () => {
  const office = testOffice();
  const items = office.services["study"]?.checklist.items ?? [];
  expect(toBring(items, office).map(({ de, en }) => [de, en])).toEqual([
    ["Pass", "Passport"],
    ["Foto", "Photo"],
    ["Arbeitsvertrag (Die Person arbeitet)", "Contract of employment (The person works)"],
    [
      "Krankenversicherung oder Reisekrankenversicherung",
      "Health insurance or Travel health insurance",
    ],
  ]);
});
