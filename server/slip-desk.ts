import type { PrinterKey } from "../shared/domain/definition.ts";
import type { Slip, SlipContent, SlipId } from "../shared/domain/slip.ts";
import type { SystemCommand } from "../shared/domain/command.ts";
import type { SlipDocument } from "../shared/printing/slip-document.ts";
import { statusSlip } from "../shared/printing/status-slip.ts";
import { ticketSlip } from "../shared/printing/ticket-slip.ts";
import type { Acknowledgement } from "../shared/protocol/answers.ts";
import { statusReplyOf } from "./http/status/status-reply.ts";
import type { Office } from "./office/office.ts";
import type { PrintEnd } from "../shared/printers/printer-port.ts";
import type { SlipDesk } from "./printing/slip-desk.ts";
import type { ReceiptWords } from "./receipt-words.ts";
import { statusLinks } from "./status-links.ts";

type StatusContent = Extract<SlipContent, { kind: "status" }>;

/** The spooler's view of the office: print jobs are facts in the journal like everything else. */
export class OfficeSlipDesk implements SlipDesk {
  readonly #office: Office;
  readonly #words: ReceiptWords;
  readonly #publicUrl: string;
  /** Ordered and not yet begun; counts up, so the first is the oldest. */
  readonly #ordered = new Set<SlipId>();
  readonly #listeners = new Set<() => void>();

  private constructor(office: Office, words: ReceiptWords, publicUrl: string) {
    this.#office = office;
    this.#words = words;
    this.#publicUrl = publicUrl;
  }

  /**
   * Takes up where the last run stopped: what was ordered is printed; what was being printed may be on paper or
   * not, so it ends as unknown and is never repeated by itself.
   */
  static async open(
    office: Office,
    words: ReceiptWords,
    publicUrl: string,
  ): Promise<OfficeSlipDesk> {
    const desk = new OfficeSlipDesk(office, words, publicUrl);
    const slips = [...office.state.slips.values()].toSorted((a, b) => a.id - b.id);
    for (const slip of slips) {
      if (slip.state === "ordered") desk.#ordered.add(slip.id);
      if (slip.state === "printing") await desk.end(slip, { state: "unknown" });
    }
    office.onCommitted(({ events }) => {
      let news = false;
      for (const event of events) {
        if (event.type === "DayTurned") desk.#ordered.clear();
        if (event.type !== "SlipOrdered") continue;
        desk.#ordered.add(event.slip);
        news = true;
      }
      if (news) for (const listener of desk.#listeners) listener();
    });
    return desk;
  }

  ordered(printer: PrinterKey): Slip | null {
    for (const id of this.#ordered) {
      const slip = this.#office.state.slips.get(id);
      if (slip?.state === "ordered" && slip.printer === printer) return slip;
    }
    return null;
  }

  async start(slip: Slip): Promise<boolean> {
    const reply = await this.#ask({ type: "StartSlip", slip: slip.id });
    if (!reply.ok && isFault(reply)) throw new Error(`slip not started: ${reply.error.code}`);
    this.#ordered.delete(slip.id);
    return reply.ok;
  }

  async end(slip: Slip, end: PrintEnd): Promise<void> {
    const reply = await this.#ask({ type: "EndSlip", slip: slip.id, end });
    // A refusal means that the office no longer knows the slip: the day is over.
    if (!reply.ok && isFault(reply)) throw new Error(`slip not recorded: ${reply.error.code}`);
    this.#ordered.delete(slip.id);
  }

  document(slip: Slip): SlipDocument {
    const { definition, state } = this.#office;
    const { name, zone } = definition;
    const { content, copy } = slip;
    if (content.kind === "handover") throw new Error(`slip ${slip.id}: of another version`);
    if (content.kind === "receipt") {
      const receipt = state.receipts.get(content.receipt);
      if (receipt === undefined) throw new Error(`slip ${slip.id}: its receipt is gone`);
      return copy ? this.#words.copy(receipt, slip.since) : this.#words.slip(receipt);
    }
    if (content.kind === "status") return this.#statusSlip(slip, content);
    const visit = state.visits.get(content.visit);
    if (visit === undefined) throw new Error(`slip ${slip.id}: its visit is gone`);
    const { language } = visit;
    const queue = definition.queues[visit.queue];
    const area = queue && definition.areas[queue.area];
    if (area === undefined) throw new Error(`slip ${slip.id}: its queue has no area`);
    const { number, arrival: issued, due, secret, people } = visit;
    const { ahead, wait } = content;
    return ticketSlip({
      office: { name, zone },
      number,
      area: area.name,
      floor: area.floor,
      issued,
      due,
      ahead,
      wait,
      people,
      publicUrl: this.#publicUrl,
      secret,
      language,
      copy,
    });
  }

  #statusSlip({ id, copy }: Slip, { case: number, language }: StatusContent): SlipDocument {
    const { definition, state } = this.#office;
    const code = state.cases.get(number)?.code;
    const stands = code && statusReplyOf(code, state, definition, this.#office.now());
    if (!stands) throw new Error(`slip ${id}: its case is gone`);
    const { link } = statusLinks(this.#publicUrl, stands.code);
    return statusSlip({ ...stands, case: number, link, language, copy });
  }

  onOrdered(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #ask(command: SystemCommand): Promise<Acknowledgement> {
    return this.#office.submit(null, { role: "system", command });
  }
}

/** Not the office's word on the slip, but a reason why it could not speak. */
function isFault(reply: Extract<Acknowledgement, { ok: false }>): boolean {
  switch (reply.error.code) {
    case "storage-full":
    case "storage-failed":
    case "stopping":
    case "internal":
      return true;
    default:
      return false;
  }
}
