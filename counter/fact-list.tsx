import type { ReactNode } from "react";

/** A word and its value; a fact without a value is not shown. */
export type Fact = readonly [word: string, value: ReactNode];

/** All that is known, as pairs of word and value. */
export function FactList({
  facts,
  numbers = false,
}: {
  readonly facts: readonly Fact[];
  /** Whether its digits all have one width. */
  readonly numbers?: boolean;
}) {
  return (
    <dl className={numbers ? "facts numbers" : "facts"}>
      {facts.map(([word, value]) =>
        value === null ? null : (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
