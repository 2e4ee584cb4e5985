import { Button } from "react-aria-components";
import { leaveList } from "./leave-list.ts";

/** An action of one row; its full name carries the number for readers. */
export function RowButton({
  word,
  name,
  inert,
  onPress,
}: {
  readonly word: string;
  readonly name: string;
  readonly inert: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Button
      className="button row-button"
      aria-label={name}
      isDisabled={inert}
      onPress={() => {
        onPress();
        leaveList();
      }}
    >
      {word}
    </Button>
  );
}
