import { expect, test } from "vitest";
import { parseDefinition } from "./definition/load.ts";
import { validYaml } from "./definition/testing.ts";
import { welcome } from "./welcome.ts";

const server = {
  url: "http://127.0.0.1:8080",
  publicUrl: "http://127.0.0.1:8081",
  fingerprint: null,
  firstCode: "first code",
};
const definition = parseDefinition(validYaml, "office.yaml");

function approveLine(data: string | null): string | undefined {
  const given = { paper: false, mail: false, access: "enrolled", data } as const;
  return welcome(server, definition, given)
    .split("\n")
    .find((line) => line.includes("npm run device"))
    ?.trim();
}

test("[X1] the first device can be let in with the very line that the server prints, wherever its data are", () => {
  const line = "npm run device -- approve CODE --place c1";
  expect(approveLine(null)).toBe(line);
  expect(approveLine("/srv/office")).toBe(`${line} --data /srv/office`);
  expect(approveLine("/srv/our office")).toBe(`${line} --data "/srv/our office"`);
});
