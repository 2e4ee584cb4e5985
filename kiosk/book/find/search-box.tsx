import { useId } from "react";

/** Where services are searched by words, and what came of it. */
export function SearchBox({
  label,
  example,
  text,
  onText,
  outcome,
  isEmpty,
}: {
  readonly label: string;
  readonly example: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How much was found; null while nothing is searched. Only read out unless nothing was. */
  readonly outcome: string | null;
  readonly isEmpty: boolean;
}) {
  const id = useId();
  return (
    <>
      <div className="search">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          value={text}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-example`}
          onChange={(event) => onText(event.target.value)}
        />
        <small id={`${id}-example`}>{example}</small>
      </div>
      <output className={isEmpty ? "nothing-found" : "visually-hidden"}>{outcome}</output>
    </>
  );
}
