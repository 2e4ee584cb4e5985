import { useEffect, useRef, type ReactNode } from "react";

/** Something that has happened, said by screen readers at once. */
export function Notice({
  tone,
  title,
  reveal = false,
  children,
}: {
  readonly tone: "info" | "good" | "warning" | "danger";
  readonly title?: string;
  /** The answer to a touch somewhere else on the page: comes into view. */
  readonly reveal?: boolean;
  readonly children?: ReactNode;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reveal) notice.current?.scrollIntoView({ block: "center" });
  }, [reveal]);
  return (
    <div
      ref={notice}
      className="notice"
      data-tone={tone}
      role={tone === "danger" || tone === "warning" ? "alert" : "status"}
    >
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  );
}
