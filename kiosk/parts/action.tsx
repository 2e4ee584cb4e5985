import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";
import "./action.css";

interface Props {
  readonly icon?: IconName;
  readonly kind?: "main" | "plain";
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button with words; `main` is the one thing most people do here. */
export function Action({ icon, kind = "plain", isDisabled = false, onPress, children }: Props) {
  return (
    <Button className="action" data-kind={kind} isDisabled={isDisabled} onPress={onPress}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Button>
  );
}
