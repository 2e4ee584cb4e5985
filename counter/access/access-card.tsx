import { useId, useRef, type ReactNode } from "react";
import { useFirstFocus } from "../session/use-first-focus.ts";

/** One thing to enter or to decide; the focus is where that begins. */
export function AccessCard({
  title,
  above = null,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  /** Null: there is nothing to enter. */
  readonly onSubmit: (() => void) | null;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  const place = useRef<HTMLDivElement>(null);
  useFirstFocus(place);
  return (
    <div ref={place} className="access-card">
      {above}
      <h1 id={titleId}>{title}</h1>
      {onSubmit === null ? (
        children
      ) : (
        <form
          className="access-form"
          aria-labelledby={titleId}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {children}
        </form>
      )}
    </div>
  );
}
