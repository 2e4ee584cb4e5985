import { Worker } from "node:worker_threads";
import { confirmationContent } from "./confirmation-content.ts";
import type { Typesetter } from "./typesetter.ts";
import type { Paper, Setting } from "./typesetting.ts";

/** The process of its own where documents are set: no visitor waits for a font, and one that hangs can be killed. */
const typesetter = load();

process.on("message", async (order: Paper) => {
  const made = result(order, await typesetter);
  // Nobody is told when the server is gone; the guard ends this process then.
  process.send?.(made, () => {});
});
process.on("disconnect", () => process.exit());
// Whoever ends the server says so to the whole group: the server decides when this one goes.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
new Worker(new URL("typesetting-guard.ts", import.meta.url), { workerData: process.ppid }).unref();

/** Loaded here and not by an import above: its native package does not exist for every platform. */
async function load() {
  try {
    const { Typesetter } = await import("./typesetter.ts");
    return new Typesetter();
  } catch (missing) {
    return String(missing);
  }
}

function result(order: Paper, typesetter: Awaited<ReturnType<typeof load>>): Setting {
  if (typeof typesetter === "string") return { kind: "missing", reason: typesetter };
  try {
    return { kind: "set", pdf: pdfOf(order, typesetter) };
  } catch (failure) {
    return { kind: "failed", reason: String(failure) };
  } finally {
    typesetter.forget();
  }
}

function pdfOf(order: Paper, typesetter: Typesetter): Uint8Array {
  switch (order.kind) {
    case "confirmation":
      return typesetter.confirmation(confirmationContent(order.paper));
    case "receipt":
      return typesetter.receipt(order.content);
  }
}
