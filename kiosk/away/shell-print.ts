import { z } from "zod";
import type { LocalPrint } from "./local-print.ts";

const callable = <A extends readonly unknown[]>() =>
  z.custom<(...said: A) => unknown>((value) => typeof value === "function");
const shellKiosk = z.object({
  kiosk: z.object({ hasPrinter: callable<[]>(), printAway: callable<[object]>() }),
});
const outcome = z.enum(["printed", "failed", "unknown"]);

/** The printer of the app around this page; null in a browser, and where the app has none. Never rejects. */
export async function shellPrint(page: object): Promise<LocalPrint | null> {
  const parsed = shellKiosk.safeParse("wartemarke" in page ? page.wartemarke : null);
  if (!parsed.success) return null;
  const { hasPrinter, printAway } = parsed.data.kiosk;
  try {
    if ((await hasPrinter()) !== true) return null;
  } catch (error) {
    console.error("asking for a printer:", error);
    return null;
  }
  return {
    async print(slip) {
      try {
        return outcome.parse(await printAway(slip));
      } catch (error) {
        // The app may have printed it and then failed to say so.
        console.error("printing here:", error);
        return "unknown";
      }
    },
  };
}
