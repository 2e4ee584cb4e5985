import { admission } from "../../../shared/domain/admission.ts";
import type { KioskKey, PrinterKey } from "../../../shared/domain/definition.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { Slip, SlipContent } from "../../../shared/domain/slip.ts";
import { aheadIn, newcomer, simpleWaitEstimate } from "../../../shared/domain/wait-estimate.ts";
import type { KioskView, SlipView } from "../../../shared/protocol/views.ts";
import type { Scene } from "./scene.ts";

/** Slips a client is told about. */
const recentSlips = 12;
/** How far back they are looked for. */
const searchedSlips = 300;

/** What one kiosk shows; nothing about any visitor but the numbers on its own slips (rule W4). */
export function kioskView(scene: Scene, kiosk: KioskKey): KioskView | null {
  const { definition } = scene;
  const place = definition.kiosks[kiosk];
  if (place === undefined) return null;
  const queues = kioskQueues(scene);
  const offered = definition.choices.map((choice) => queues[choice.queue]);
  const openings = offered.flatMap((queue) => queue?.opensAt ?? []);
  return {
    audience: "kiosk",
    kiosk,
    office: scene.fixed.office,
    choices: scene.fixed.choices,
    criteria: scene.fixed.criteria,
    queues,
    closed: offered.every((queue) => queue?.state !== "open"),
    opensAt: openings.length === 0 ? null : Math.min(...openings),
    printer: scene.printer(place.printer),
    slips: slipsOf(scene, (slip) => isVisitors(slip) && isAt(slip, place.printer)),
    codeEntryPausedUntil: scene.codeEntryPausedUntil(kiosk),
  };
}

function kioskQueues(scene: Scene): KioskView["queues"] {
  const { state, definition, plan, now } = scene;
  const entries = Object.entries(definition.queues).map(([key, queue]) => {
    const area = definition.areas[queue.area];
    const admitted = admission(state, definition, plan, key, now);
    const ahead = aheadIn(state, key, newcomer(state, definition, key, now));
    return [
      key,
      {
        letter: queue.letter,
        name: queue.name,
        area: area?.name ?? { de: queue.area },
        floor: area?.floor ?? { de: "" },
        state: admitted.state,
        opensAt: admitted.state === "open" ? null : admitted.opensAt,
        ahead,
        wait: simpleWaitEstimate(state, definition, key, ahead),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Counters may print at the same printer. */
function isVisitors({ content }: Slip): boolean {
  return content.kind === "ticket" || content.kind === "status";
}

function isAt(slip: Slip, printer: PrinterKey | undefined): boolean {
  return slip.printer === printer;
}

/** The newest slips that match, by id. */
export function slipsOf(
  { state }: Scene,
  matches: (slip: Slip) => boolean,
): Record<string, SlipView> {
  const newest: Slip[] = [];
  for (let id = state.nextSlip - 1; id > state.nextSlip - searchedSlips; id -= 1) {
    const slip = state.slips.get(id);
    if (slip !== undefined && matches(slip)) newest.push(slip);
    if (newest.length === recentSlips) break;
  }
  const views = newest.map((slip): [string, SlipView] => [
    String(slip.id),
    {
      slip: slip.id,
      kind: slip.content.kind,
      number: numberOn(slip.content, state),
      state: slip.state,
      reason: slip.state === "failed" ? slip.reason : null,
      at: slip.since,
    },
  ]);
  return Object.fromEntries(views);
}

/** What staff know the slip by. */
function numberOn(content: SlipContent, { visits }: OfficeState): string {
  switch (content.kind) {
    case "ticket":
      return visits.get(content.visit)?.number ?? "";
    case "handover":
      return content.case;
    case "receipt":
      return content.receipt;
    case "status":
      // Only kiosks list these, and the number of a case is for its paper alone.
      return "";
  }
}
