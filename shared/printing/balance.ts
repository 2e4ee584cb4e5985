/**
 * Lines of nearly equal length: the narrowest width that needs no more lines than the full one, tried in steps.
 * A single word left over on the last line is what this avoids.
 */
export function balanced(
  wrap: (width: number) => readonly string[],
  fullWidth: number,
  step: number,
): readonly string[] {
  let best = wrap(fullWidth);
  for (let width = fullWidth - step; width > fullWidth / 2; width -= step) {
    const narrower = wrap(width);
    if (narrower.length > best.length) {
      break;
    }
    best = narrower;
  }
  return best;
}
