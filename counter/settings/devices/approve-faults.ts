/** What somebody has entered to let a device in. */
export interface Approval {
  readonly code: string;
  /** A device shows this code. */
  readonly isShown: boolean;
  readonly hasPlace: boolean;
  readonly name: string;
}

/** What is missing at each field, by the field's name. */
export interface ApproveFaults {
  readonly code?: "codeMissing" | "unknownCode";
  readonly place?: "placeMissing";
  readonly name?: "nameMissing";
}

/**
 * What stands in the way of letting the device in. A whole code that no device shows is told at once, everything else only
 * once somebody has `tried`. Which places there are is known with the device alone.
 */
export function approveFaults(
  { code, isShown, hasPlace, name }: Approval,
  tried: boolean,
): ApproveFaults {
  if (code.length === 8 && !isShown) {
    return { code: "unknownCode", ...(tried && name.trim() === "" && { name: "nameMissing" }) };
  }
  if (!tried) return {};
  return {
    ...(!isShown && { code: "codeMissing" }),
    ...(isShown && !hasPlace && { place: "placeMissing" }),
    ...(name.trim() === "" && { name: "nameMissing" }),
  };
}
