import { section, whole } from "./atoms.ts";

/** Numbers that kiosks keep for when the server is away; a day's ordinary numbers should stay below the first. */
export const leaseTerms = section({
  numbersFrom: whole(1, 9_000).default(801),
  numbersEach: whole(1, 200).default(20),
}).transform(({ numbersFrom, numbersEach }) => ({ numbersFrom, size: numbersEach }));
