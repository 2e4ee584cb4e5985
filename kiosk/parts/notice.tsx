import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./notice.css";

interface Props {
  readonly tone: "info" | "good" | "warning";
  readonly icon: IconName;
  readonly children: ReactNode;
}

/** One thing to know, with an icon beside the colour; told to screen readers when it changes. */
export function Notice({ tone, icon, children }: Props) {
  return (
    <output className="notice" data-tone={tone}>
      <Icon name={icon} />
      <div>{children}</div>
    </output>
  );
}
