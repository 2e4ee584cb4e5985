import type { ReactNode } from "react";
import "./ticket-card.css";

export interface TicketCardProps {
  /** Such as `K007`. */
  readonly number: string;
  readonly size: "huge" | "large" | "row" | "small";
  /** `called` is amber and means "called now", nothing else. */
  readonly tone?: "paper" | "called" | "past";
  /** What stands beside or under the number on the same paper. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** The Wartemarke: one card of warm paper with a perforated edge, wherever a number appears. */
export function TicketCard({ number, size, tone = "paper", children, className }: TicketCardProps) {
  return (
    <div
      className={className === undefined ? "ticket-card" : `ticket-card ${className}`}
      data-size={size}
      data-tone={tone}
    >
      <div className="ticket-card-paper">
        <bdi className="ticket-card-number" dir="ltr">
          <span className="ticket-card-letter">{number.slice(0, 1)}</span>
          {number.slice(1)}
        </bdi>
        {children}
      </div>
    </div>
  );
}
