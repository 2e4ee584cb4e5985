import { z } from "zod";

const callable = <F>() => z.custom<F>((value) => typeof value === "function");

/** What the counter's app offers its page, beside what a browser does: hot-keys and a mini bar. */
const shellDesk = z.object({
  status: callable<(status: DeskStatus) => Promise<unknown>>(),
  onWish: callable<(listener: (wish: unknown) => void) => () => void>(),
  /** The machine was locked. */
  onLock: callable<(listener: () => void) => () => void>(),
});
export type ShellDesk = z.infer<typeof shellDesk>;

/** What the mini bar shows. */
export interface DeskStatus {
  readonly number: string | null;
  readonly waiting: number;
  readonly canNext: boolean;
  readonly canRecall: boolean;
}

/** What a hot-key or the mini bar asks for. */
export const deskWish = z.enum(["next", "recall"]);

const inShell = z.object({ wartemarke: z.object({ counter: shellDesk }) });

/** The app around this page, or null in a browser. */
export function shellDeskOf(window: object): ShellDesk | null {
  const parsed = inShell.safeParse(window);
  return parsed.success ? parsed.data.wartemarke.counter : null;
}
