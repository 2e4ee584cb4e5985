/**
 * A signal that aborts after so many milliseconds, or when the other one does. (`AbortSignal.any` is missing on the
 * phones of many visitors.) `clear` when it is no longer needed.
 */
export function timeLimit(
  within: number,
  other?: AbortSignal,
): { readonly signal: AbortSignal; readonly clear: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, within);
  if (other?.aborted) abort();
  other?.addEventListener("abort", abort, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      other?.removeEventListener("abort", abort);
    },
  };
}
