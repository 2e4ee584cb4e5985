import type { ReactNode } from "react";

/** Something that has happened, said by screen readers at once. */
export function Notice({
  tone,
  title,
  children,
}: {
  readonly tone: "info" | "good" | "warning" | "danger";
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div
      className="notice"
      data-tone={tone}
      role={tone === "danger" || tone === "warning" ? "alert" : "status"}
    >
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  );
}
