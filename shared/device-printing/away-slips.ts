import { createHash } from "node:crypto";
import type { Paper } from "../printing/slip-document.ts";
import { ticketSlip } from "../printing/ticket-slip.ts";
import type { AwaySlip } from "./away-slip.ts";
import type { JobDesk, Trouble } from "./job-desk.ts";

/** So many ends are remembered; the page asks again, if at all, at once. */
const remembered = 200;

/** Draws and prints tickets at the kiosk itself, each once, however often it is asked for. */
export class AwaySlips {
  readonly #desk: JobDesk;
  readonly #paper: Paper;
  readonly #trouble: Trouble;

  constructor(desk: JobDesk, paper: Paper, trouble: Trouble) {
    this.#desk = desk;
    this.#paper = paper;
    this.#trouble = trouble;
  }

  /** Never rejects. */
  async print(slip: AwaySlip): Promise<"printed" | "failed" | "unknown"> {
    const bytes = await this.#draw(slip);
    if (bytes === null) return "failed";
    const job = jobOf(slip.secret);
    // Not a byte of it was printed: asked again, it is tried again.
    if (this.#desk.ends.get(job)?.state === "failed") this.#desk.settle(job);
    const { state } = await this.#desk.print(job, bytes);
    const old = [...this.#desk.ends.keys()].slice(0, -remembered);
    for (const job of old) this.#desk.settle(job);
    return state;
  }

  async #draw(slip: AwaySlip): Promise<Buffer | null> {
    try {
      // Fonts and canvas are loaded only by who prints.
      const { render } = await import("../printing/render.ts");
      const input = { ...slip, due: null, ahead: null, wait: null, people: 1, copy: false };
      return await render(ticketSlip(input), { paper: this.#paper });
    } catch (error) {
      this.#trouble("a slip could not be drawn", error);
      return null;
    }
  }
}

/** A job's id that says nothing of the ticket's secret: a UUID of version 8 (RFC 9562) from its SHA-256. */
function jobOf(secret: string): string {
  const hex = createHash("sha256").update(`wartemarke-away-slip\n${secret}`).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-");
}
