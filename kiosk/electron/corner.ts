/** Within so many CSS pixels of the top left, and within so many milliseconds. */
const size = 96;
const within = 3_000;
const touches = 5;

/** Calls back when somebody touched the top left corner five times in three seconds: how staff ask for the PIN. */
export function watchCorner(
  target: {
    addEventListener(
      type: "pointerdown",
      listener: (event: Pick<PointerEvent, "clientX" | "clientY" | "timeStamp">) => void,
      options: { capture: boolean },
    ): void;
  },
  onAsked: () => void,
): void {
  let at: readonly number[] = [];
  target.addEventListener(
    "pointerdown",
    ({ clientX, clientY, timeStamp }) => {
      if (clientX > size || clientY > size) {
        at = [];
        return;
      }
      at = [...at, timeStamp].filter((time) => timeStamp - time < within);
      if (at.length < touches) return;
      at = [];
      onAsked();
    },
    { capture: true },
  );
}
