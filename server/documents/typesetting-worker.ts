import { parentPort } from "node:worker_threads";
import { confirmationContent } from "./confirmation-content.ts";
import { receiptContent } from "./receipt-content.ts";
import type { Typesetter } from "./typesetter.ts";
import type { SettingOrder, SettingResult } from "./typesetting.ts";

/** The thread of its own where documents are set, so that no visitor waits for a font. */
const port = parentPort;
if (port === null) throw new Error("typesetting-worker runs as a worker only");

const typesetter = load();

port.on("message", async (order: SettingOrder) => {
  port.postMessage(result(order, await typesetter));
});

/** Loaded here and not by an import above: its native package does not exist for every platform. */
async function load() {
  try {
    const { Typesetter } = await import("./typesetter.ts");
    return new Typesetter();
  } catch (missing) {
    return String(missing);
  }
}

function result(order: SettingOrder, typesetter: Awaited<ReturnType<typeof load>>): SettingResult {
  const { id } = order;
  if (typeof typesetter === "string") return { id, kind: "missing", reason: typesetter };
  try {
    return { id, kind: "set", pdf: pdfOf(order, typesetter) };
  } catch (failure) {
    return { id, kind: "failed", reason: String(failure) };
  } finally {
    typesetter.forget();
  }
}

function pdfOf(order: SettingOrder, typesetter: Typesetter): Uint8Array {
  switch (order.kind) {
    case "confirmation":
      return typesetter.confirmation(confirmationContent(order.paper));
    case "receipt":
      return typesetter.receipt(receiptContent(order.paper));
  }
}
