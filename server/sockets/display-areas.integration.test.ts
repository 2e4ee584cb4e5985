import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listenEnrolled } from "../testing/listen-enrolled.ts";

test("[X1] one display device shows each area of the office, and stands where the list says", async () => {
  const directory = mkdtempSync(join(tmpdir(), "areas-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  await using server = await listenEnrolled(directory);
  const device = server.enrol("display", "eg");
  const show = (area: string) => server.connect(device, { audience: "display", area });
  await Promise.all([show("eg"), show("og")]);
  await expect(show("cellar")).rejects.toThrow("unknown-area");
  expect(server.devices.list()).toMatchObject([{ device, place: "eg", online: true }]);
  server.devices.revoke(device);
  await expect(show("og")).rejects.toThrow("not-enrolled");
});
