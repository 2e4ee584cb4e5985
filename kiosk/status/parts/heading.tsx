import { useEffect, useRef, type ReactNode } from "react";

/** The heading of a page. Takes the focus and the tab's title when it comes, so that a screen reader says where one is. */
export function Heading({
  children,
  title,
}: {
  readonly children: ReactNode;
  readonly title: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
