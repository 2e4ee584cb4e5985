import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { findOffice, OfficeNotRunning } from "./running-office.ts";

let directory = "";
beforeEach(() => {
  directory = makeTemporaryDirectory();
});
afterEach(() => removeDirectory(directory));

test("a tool that finds no office says where it looked, and how to look elsewhere", async () => {
  const data = join(directory, "nowhere");
  const asked = findOffice(data);
  await expect(asked).rejects.toThrow(OfficeNotRunning);
  await expect(asked).rejects.toThrow(data);
  await expect(asked).rejects.toThrow("--data DIRECTORY");
});
