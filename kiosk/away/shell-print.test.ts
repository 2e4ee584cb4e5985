import { afterEach, expect, test, vi } from "vitest";
import type { AwaySlip } from "./local-print.ts";
import { shellPrint } from "./shell-print.ts";

const slip: AwaySlip = {
  office: { name: "Testamt", zone: "Europe/Berlin" },
  number: "K801",
  area: { de: "Wartebereich" },
  floor: { de: "Erdgeschoss" },
  issued: 0,
  publicUrl: "http://127.0.0.1:8080",
  secret: "1".repeat(39),
  language: "de",
};

afterEach(() => vi.restoreAllMocks());

/** A page within an app whose main process answers so. */
function pageOf(hasPrinter: () => unknown, printAway: (slip: object) => unknown) {
  return { wartemarke: { kiosk: { hasPrinter, printAway } } };
}

test("[L2] a page in a browser, and one whose app has no printer, print nothing themselves", async () => {
  expect(await shellPrint({})).toBeNull();
  expect(await shellPrint({ wartemarke: { kiosk: {} } })).toBeNull();
  expect(
    await shellPrint(
      pageOf(
        () => false,
        () => "printed",
      ),
    ),
  ).toBeNull();
});

test("[L2] a page whose app has a printer prints through it", async () => {
  const sent: object[] = [];
  const page = pageOf(
    async () => true,
    async (said) => {
      sent.push(said);
      return "printed";
    },
  );
  const print = await shellPrint(page);
  expect(await print?.print(slip)).toBe("printed");
  expect(sent).toEqual([slip]);
});

test("[L4] what the app does not say, or says wrongly, is unknown", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const fails = await shellPrint(
    pageOf(
      () => true,
      () => Promise.reject(new Error("failed")),
    ),
  );
  expect(await fails?.print(slip)).toBe("unknown");
  const babbles = await shellPrint(
    pageOf(
      () => true,
      () => "perhaps",
    ),
  );
  expect(await babbles?.print(slip)).toBe("unknown");
  expect(
    await shellPrint(
      pageOf(
        () => Promise.reject(new Error("x")),
        () => "printed",
      ),
    ),
  ).toBeNull();
});
