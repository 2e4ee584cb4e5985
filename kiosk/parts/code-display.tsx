import { Fragment } from "react";
import { codeLength } from "../../shared/domain/appointment-code.ts";
import "./code-display.css";

const places = Array.from({ length: codeLength }, (_, place) => place);

interface Props {
  readonly digits: string;
  readonly mistyped: boolean;
}

/** Twelve places in three groups, as in the letter; left to right in every language. */
export function CodeDisplay({ digits, mistyped }: Props) {
  return (
    <div className="code-display" dir="ltr" data-mistyped={mistyped} aria-hidden="true">
      {places.map((place) => (
        <Fragment key={place}>
          {place > 0 && place % 4 === 0 && <span className="code-gap" />}
          <span className="code-place" data-next={place === digits.length}>
            {digits[place]}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
