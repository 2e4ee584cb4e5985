import { expect, test } from "vitest";
import { pixelsOf, readQr } from "../../shared/testing/printer-simulator/read-qr.ts";
import { codePicture } from "./code-picture.ts";
import { someCode } from "./testing.ts";

test("[A1] a scanner reads the 12 digits off the code's picture, large enough and with white around it", async () => {
  const png = Buffer.from(await codePicture(someCode));
  expect(await readQr(png)).toBe(someCode);
  const { width, height, data } = await pixelsOf(png);
  expect(width).toBe(height);
  expect(width).toBeGreaterThanOrEqual(300);
  const quiet = Math.floor((width / (21 + 8)) * 4) * 4;
  expect(data.subarray(0, quiet).every((value) => value === 255)).toBe(true);
});
