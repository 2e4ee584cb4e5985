const plain = (text: string): string => text.replaceAll(/\s/g, "").toUpperCase();
const withoutZeros = (text: string): string => text.replace(/^([A-Z]?)0+/, "$1");

/**
 * Whether a number fits what staff typed: `K007` is found by `k007`, `k7`, `7`, `007` and `K`. Digits alone match the
 * beginning of the count, so that a list narrows with every key.
 */
export function matchesNumber(number: string, typed: string): boolean {
  const wanted = plain(typed);
  if (wanted === "") return true;
  const own = plain(number);
  const candidates = [own, own.slice(1), withoutZeros(own), withoutZeros(own.slice(1))];
  return candidates.some((candidate) => candidate.startsWith(wanted));
}
