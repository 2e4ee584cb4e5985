import type { Instant } from "../../../shared/domain/instant.ts";
import { Icon } from "../../icon.tsx";
import { useCounter } from "../../session/counter-context.ts";
import { daysUntil, nearness } from "../deadlines.ts";
import { useOfficeWords } from "../use-office-words.ts";

/** The nearest legal date in words; what is near or over has a sign as well. */
export function LegalDate({ at, now }: { readonly at: Instant | null; readonly now: Instant }) {
  const { view } = useCounter();
  const words = useOfficeWords();
  if (at === null) return <span className="soft">–</span>;
  const near = nearness(daysUntil(at, now, view.office.zone));
  return (
    <span className="legal-date numbers" data-nearness={near} title={words.day(at)}>
      {(near === "over" || near === "near") && <Icon name="alert" />}
      {words.remaining(at, now)}
    </span>
  );
}
