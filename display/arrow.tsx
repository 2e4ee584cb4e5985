/** From the number to its counter. */
export function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 48 32" aria-hidden="true">
      <path d="M2 16h40M29 3l14 13-14 13" fill="none" stroke="currentColor" strokeWidth="5" />
    </svg>
  );
}
