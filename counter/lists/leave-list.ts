/**
 * Gives the keys back to the desk after a row's action. The row goes away and its neighbour would take the focus:
 * the next Enter would call somebody by accident.
 */
export function leaveList(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
