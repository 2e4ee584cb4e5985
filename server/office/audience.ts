import type {
  AreaKey,
  CounterKey,
  KioskKey,
  PrinterKey,
  QueueKey,
  TeamKey,
} from "../../shared/domain/definition.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import type { WorklistFilter } from "../../shared/protocol/handshake.ts";

/** Who sees one view; everybody of one audience sees the same (rule W4). */
export type Audience =
  | { readonly kind: "kiosk"; readonly kiosk: KioskKey }
  | { readonly kind: "display"; readonly area: AreaKey }
  | { readonly kind: "counter"; readonly counter: CounterKey }
  | {
      readonly kind: "planner";
      readonly queue: QueueKey;
      /** `2026-11-23`, the first of so many days. */
      readonly from: string;
      readonly days: number;
    }
  | {
      readonly kind: "worklist";
      readonly team: TeamKey;
      readonly from: number;
      readonly only?: WorklistFilter | undefined;
    }
  | { readonly kind: "case"; readonly case: CaseNumber }
  | { readonly kind: "ticket"; readonly visit: VisitId };

/** Who a client is, once it has proved that. */
export type Identity =
  | Audience
  | { readonly kind: "tool" }
  /** A printer of the office that hangs at a device. */
  | { readonly kind: "printer"; readonly device: string; readonly printer: PrinterKey };

/** One text per audience, such as `display:eg`. */
export function audienceName(audience: Audience): string {
  switch (audience.kind) {
    case "kiosk":
      return `kiosk:${audience.kiosk}`;
    case "display":
      return `display:${audience.area}`;
    case "counter":
      return `counter:${audience.counter}`;
    case "planner":
      return `planner:${audience.queue}:${audience.from}:${audience.days}`;
    case "worklist": {
      const { status, assignee, waiting } = audience.only ?? {};
      const only = [status, assignee, waiting].map((part) => part ?? "").join(":");
      return `worklist:${audience.team}:${audience.from}:${only}`;
    }
    case "case":
      return `case:${audience.case}`;
    case "ticket":
      return `ticket:${audience.visit}`;
  }
}
