/** Where the visitor is in the main flow; each has its own address, so that back, forward and reload work. */
export type Place =
  | { readonly step: "find" }
  | { readonly step: "service"; readonly service: string; readonly people: number }
  | {
      readonly step: "slots";
      readonly service: string;
      readonly people: number;
      /** The date that is shown, `2026-11-23`; null for the first with free times. */
      readonly day: string | null;
    }
  | { readonly step: "details" }
  | { readonly step: "waiting"; readonly service: string; readonly people: number }
  | { readonly step: "done" };

/** The part of the address behind and with the `#`; it never reaches the server. */
export function hashOf(place: Place): string {
  switch (place.step) {
    case "find":
      return "#";
    case "service":
      return `#service/${place.service}/${place.people}`;
    case "slots":
      return `#slots/${place.service}/${place.people}${place.day === null ? "" : `/${place.day}`}`;
    case "waiting":
      return `#waiting/${place.service}/${place.people}`;
    case "details":
    case "done":
      return `#${place.step}`;
  }
}

/** What an address says; anything else is the beginning. */
export function placeOf(hash: string): Place {
  const [step, service, many, day] = hash.replace(/^#/, "").split("/");
  if (step === "details" || step === "done") return { step };
  if (service === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(service)) return { step: "find" };
  const people = /^\d{1,2}$/.test(many ?? "") ? Math.max(1, Number(many)) : 1;
  if (step === "service" || step === "waiting") return { step, service, people };
  if (step !== "slots") return { step: "find" };
  return {
    step,
    service,
    people,
    day: /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") ? (day ?? null) : null,
  };
}
