import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly heading: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One screen of the flow. Its heading takes the focus, so that a screen reader starts there. */
export function Screen({ heading, className = "", children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <section className={`screen ${className}`}>
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </section>
  );
}
