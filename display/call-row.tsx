import type { Language } from "../shared/domain/definition.ts";
import { TicketCard } from "../shared/ui/ticket-card.tsx";
import { Arrow } from "./arrow.tsx";
import { Bilingual } from "./bilingual.tsx";
import type { Call } from "./calls.ts";

/** One call: number, arrow, counter, way. Rule D1: nothing else. */
export function CallRow({
  call,
  newest,
  fresh,
  stale,
  second,
}: {
  readonly call: Call;
  /** Stands on top, larger than the others. */
  readonly newest: boolean;
  /** Is being announced or about to be. */
  readonly fresh: boolean;
  readonly stale: boolean;
  readonly second: Language | null;
}) {
  const calledNow = call.current && !stale;
  return (
    <li
      className="call"
      data-newest={newest}
      data-current={calledNow}
      data-fresh={fresh && calledNow}
    >
      <TicketCard
        number={call.number}
        size={newest ? "huge" : "row"}
        tone={calledNow ? "called" : "past"}
      />
      <Arrow />
      <strong className="counter-number">{call.counter}</strong>
      <span className="way">
        <Bilingual second={second} say={(_, language) => call.direction[language] ?? null} />
      </span>
    </li>
  );
}
