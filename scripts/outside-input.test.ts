import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Whatever comes over the network is read here, and by `readAs` alone (rule W3): zod itself can be made to throw. */
const doors = ["server/sockets/*.ts", "server/http/**/*.ts", "server/office/read-command.ts"];

test("[W3] no door of the server reads what comes in with a schema that may throw", () => {
  const files = globSync(doors).filter((path) => !path.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(50);
  const careless = files.filter((path) => /\.(safeParse|parse)\(/.test(withoutJson(path)));
  expect(careless).toEqual([]);
});

const withoutJson = (path: string) => readFileSync(path, "utf8").replaceAll("JSON.parse(", "");
