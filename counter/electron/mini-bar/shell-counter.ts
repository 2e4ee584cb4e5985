import { z } from "zod";

const callable = <F>() => z.custom<F>((value) => typeof value === "function");

const shell = z.object({
  wartemarke: z.object({
    counter: z.object({
      wish: callable<(wish: "next" | "recall") => Promise<unknown>>(),
      onStatus: callable<(listener: (status: unknown) => void) => () => void>(),
    }),
  }),
});

/** The part of `window.wartemarke` that the mini bar uses. @throws when the page is not open in the counter's app. */
export function shellCounter(window: object): z.infer<typeof shell>["wartemarke"]["counter"] {
  return shell.parse(window).wartemarke.counter;
}

/** What the counter's page tells. */
export const deskStatus = z.object({
  number: z.string().nullable(),
  waiting: z.int(),
  canNext: z.boolean(),
  canRecall: z.boolean(),
});
