import { expect, test } from "vitest";
import { parseDefinition } from "./load.ts";
import { validYaml } from "./testing.ts";

test("[L1] left out, kiosks lease twenty numbers from 801 on", () => {
  const { leaseTerms } = parseDefinition(validYaml, "office.yaml");
  expect(leaseTerms).toEqual({ numbersFrom: 801, size: 20 });
});

test("[L1] both can be given", () => {
  const text = `${validYaml}\naway: { numbersFrom: 501, numbersEach: 50 }\n`;
  expect(parseDefinition(text, "office.yaml").leaseTerms).toEqual({ numbersFrom: 501, size: 50 });
  expect(() => parseDefinition(text.replace("501", "0"), "office.yaml")).toThrow("numbersFrom");
});
