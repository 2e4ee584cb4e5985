import { z } from "zod";

export type Read<T> =
  | { readonly success: true; readonly data: T; readonly error?: never }
  | { readonly success: false; readonly error: z.ZodError; readonly data?: never };

/**
 * What came from outside, checked by a schema; never throws. Zod's checks of a length run on values of the wrong type
 * too, and compare with whatever stands at `length`: at an object that cannot become a number they throw (zod 4.6,
 * `$ZodCheckMaxLength`). To us that is as malformed as anything else.
 */
export function readAs<S extends z.ZodType>(schema: S, input: unknown): Read<z.output<S>> {
  try {
    return schema.safeParse(input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it threw";
    const message = `unreadable: ${reason}`;
    return {
      success: false,
      error: new z.ZodError([{ code: "custom", path: [], input, message }]),
    };
  }
}
