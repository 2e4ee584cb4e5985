import { z } from "zod";

/** The part of `window.wartemarke` that the PIN's page uses. */
const shell = z.object({
  kiosk: z.object({
    exit: z.custom<(pin: string) => Promise<unknown>>((value) => typeof value === "function"),
    closeExit: z.custom<() => Promise<unknown>>((value) => typeof value === "function"),
  }),
});

/** @throws when the page is not open in the kiosk's app. */
export function shellKiosk(window: object): z.infer<typeof shell>["kiosk"] {
  return z.object({ wartemarke: shell }).parse(window).wartemarke.kiosk;
}

const exitAnswer = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal(["bye", "wrong"]) }),
  z.object({ answer: z.literal("late"), seconds: z.number() }),
]);

export function readExitAnswer(answer: unknown): z.infer<typeof exitAnswer> {
  return exitAnswer.parse(answer);
}
