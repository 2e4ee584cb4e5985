import type { ReactNode } from "react";

/** A page that says one thing: nothing can be done here yet, and why. */
export function NoticePage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <main className="notice-page">
      <div className="notice-card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
