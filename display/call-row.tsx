import type { Language } from "../shared/domain/definition.ts";
import { TicketCard } from "../shared/ui/ticket-card.tsx";
import { Arrow } from "./arrow.tsx";
import { Bilingual } from "./bilingual.tsx";
import type { Call } from "./calls.ts";

/** What a row's line holds of the way to the counter; a longer one is written smaller. */
const lettersInLine = 30;

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
  const longWay = Object.values(call.direction).some((text) => text.length > lettersInLine);
  return (
    <li
      className="call"
      data-newest={newest}
      data-current={calledNow}
      data-fresh={fresh && calledNow}
      data-long-way={longWay}
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
