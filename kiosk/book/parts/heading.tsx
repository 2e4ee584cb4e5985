import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The heading of a step. Takes the focus and the tab's title when it comes, so that a screen reader says where one is. */
export function Heading({
  children,
  title,
}: {
  readonly children: ReactNode;
  readonly title: string;
}) {
  const { t } = useTranslation("book");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t("title")}`;
  }, [title, t]);
  useEffect(() => {
    const element = heading.current;
    if (element === null) return;
    scrollTo({ top: 0 });
    element.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
