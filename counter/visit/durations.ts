const minute = 60_000;
/** Keeps a number and its unit on one line. */
const space = "\u00a0";

/** Whole minutes of a length in milliseconds; never negative. */
export function wholeMinutes(length: number): number {
  return Math.max(0, Math.floor(length / minute));
}

/** `42 min`, `1 h 5 min`; the same abbreviations in German and English. */
export function spellDuration(length: number): string {
  const minutes = wholeMinutes(length);
  if (minutes < 60) return `${minutes}${space}min`;
  const rest = minutes % 60;
  return rest === 0
    ? `${(minutes - rest) / 60}${space}h`
    : `${(minutes - rest) / 60}${space}h ${rest}${space}min`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A running clock: `04:07`, and `1:04:07` from one hour on. */
export function spellTimer(length: number): string {
  const seconds = Math.max(0, Math.floor(length / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
