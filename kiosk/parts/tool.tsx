import { Button } from "react-aria-components";
import { Icon, type IconName } from "./icon.tsx";

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress?: () => void;
}

/** An icon with its word below; without `onPress` it opens the dialog it stands in. */
export function Tool({ icon, label, onPress }: ToolProps) {
  return (
    <Button className="tool" {...(onPress && { onPress })}>
      <Icon name={icon} />
      <span>{label}</span>
    </Button>
  );
}
