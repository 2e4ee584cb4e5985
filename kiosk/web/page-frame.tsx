import type { ReactNode } from "react";

/** Around a page of the office: whose it is, in which language, and where the office is. */
export function PageFrame({
  title,
  languages,
  office,
  children,
}: {
  readonly title: ReactNode;
  readonly languages: ReactNode;
  /** Left out while it is not known. */
  readonly office?: { readonly name: string; readonly address: string } | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="book">
      <header className="book-header">
        <div className="book-column">
          {title}
          {languages}
        </div>
      </header>
      <main className="book-column">{children}</main>
      {office && (
        <footer className="book-footer">
          <address className="book-column">
            <span>{office.name}</span>
            <span>{office.address}</span>
          </address>
        </footer>
      )}
    </div>
  );
}
