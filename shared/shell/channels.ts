import { z } from "zod";
import { audienceKinds } from "../protocol/handshake-kinds.ts";
import { awaySlip } from "../device-printing/away-slip.ts";
import { asks } from "./channel-names.ts";

/**
 * The only text a device signs for its page: a challenge as `challengeText` writes it. A page that was taken over could
 * otherwise have anything signed.
 */
const challenge = z
  .string()
  .max(200)
  .regex(
    new RegExp(
      `^wartemarke-device-1\nd-[a-z0-9]{16}\n[A-Za-z0-9_-]{43}\n(${audienceKinds.join("|")})$`,
    ),
  );

/** What a counter's page tells the mini bar: a number, never a name. */
const deskStatus = z.strictObject({
  number: z.string().max(12).nullable(),
  waiting: z.int().min(0).max(100_000),
  canNext: z.boolean(),
  canRecall: z.boolean(),
});
export type DeskStatus = z.infer<typeof deskStatus>;

/** What a global hot-key or a button of the mini bar asks the counter's page for. */
const deskWish = z.enum(["next", "recall"]);
export type DeskWish = z.infer<typeof deskWish>;

/** `late`: too many wrong tries; wait so many seconds. */
export type ExitAnswer =
  | { readonly answer: "bye" | "wrong" }
  | { readonly answer: "late"; readonly seconds: number };

/** A way from a page to its main process, with what may be said on it. */
export interface Channel<T> {
  readonly name: string;
  readonly said: z.ZodType<T>;
}
const channel = <T>(name: string, said: z.ZodType<T>): Channel<T> => ({ name, said });

export const channels = {
  publicKey: channel(asks.publicKey, z.tuple([])),
  sign: channel(asks.sign, z.tuple([challenge])),
  certificate: channel(asks.certificate, z.tuple([])),
  /** Every two seconds: the page is alive; `filled`: there is something on it. */
  beat: channel(asks.beat, z.tuple([z.strictObject({ filled: z.boolean() })])),
  askExit: channel(asks.askExit, z.tuple([])),
  exit: channel(asks.exit, z.tuple([z.string().regex(/^\d{4,12}$/)])),
  closeExit: channel(asks.closeExit, z.tuple([])),
  hasPrinter: channel(asks.hasPrinter, z.tuple([])),
  printAway: channel(asks.printAway, z.tuple([awaySlip])),
  status: channel(asks.status, z.tuple([deskStatus])),
  miniBar: channel(asks.miniBar, z.tuple([z.boolean()])),
  wish: channel(asks.wish, z.tuple([deskWish])),
} as const;
