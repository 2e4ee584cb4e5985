import { z } from "zod";
import { roles } from "../domain/access/roles.ts";
import { instant, key, names } from "./atoms.ts";

const type = z.literal;
const userName = z.string().trim().toLowerCase().min(2).max(80);
const password = z.string().min(1).max(200);

/** What a counter asks about who sits there: the client event `access`, answered by its acknowledgement. */
export const accessRequest = z.discriminatedUnion("type", [
  z.strictObject({ type: type("SignIn"), user: userName, password, takeOver: z.boolean() }),
  z.strictObject({
    type: type("SignInWithBadge"),
    badge: z.string().trim().min(4).max(80),
    pin: z.string().regex(/^\d{4,12}$/),
    takeOver: z.boolean(),
  }),
  /** Gives the address to open on this machine; the session begins when the provider has answered. */
  z.strictObject({ type: type("StartOidc"), takeOver: z.boolean() }),
  /** The person's own password or PIN again. */
  z.strictObject({ type: type("Unlock"), secret: password }),
  z.strictObject({ type: type("Lock") }),
  /** Somebody is at the screen, though no command is sent; every half minute at most. */
  z.strictObject({ type: type("Touch") }),
  z.strictObject({ type: type("SignOut") }),
  z.strictObject({ type: type("ChangePassword"), from: password, to: password }),
  /** The first administrator, with the code that the server printed at its first start (rule X3). */
  z.strictObject({
    type: type("BecomeFirstAdministrator"),
    code: z.string().trim().max(40),
    staff: key,
    user: userName,
    password: z.string().min(12).max(200),
  }),
]);
export type AccessRequest = z.infer<typeof accessRequest>;

/** Who sits at a counter; the server event `session`, sent at connecting and at each change. */
export const session = z.strictObject({
  /** `open`: on loopback only, everybody signs on by name without a proof. */
  access: z.enum(["open", "enrolled"]),
  /** Nobody has become administrator yet. */
  firstStart: z.boolean(),
  /** Sign-in through the office's own provider is set up. */
  oidc: z.boolean(),
  person: z
    .strictObject({
      staff: key,
      name: z.string(),
      roles: z.array(z.enum(roles)),
      /** How it can be unlocked; an OIDC session signs in again. */
      by: z.enum(["password", "badge", "oidc"]),
      mustChangePassword: z.boolean(),
    })
    .nullable(),
  /** Since when the screen is locked; the visit stays. */
  lockedSince: instant.nullable(),
  /** Without a touch for so long it locks; milliseconds. */
  idleAfter: z.int(),
  /** What a screen says without a view (see `isAttended`); null where access is open. */
  here: z
    .strictObject({
      /** The server's time. */
      at: instant,
      office: z.string(),
      /** Of the counter. */
      number: z.string(),
      area: names,
    })
    .nullable(),
  /** Whose names the first administrator chooses from; empty once there is one. */
  candidates: z.record(key, z.string()),
});
export type Session = z.infer<typeof session>;

/** Whether somebody may work at this counter now: only then the server sends its view (rule X5). */
export function isAttended({ access, person, lockedSince }: Session): boolean {
  return access === "open" || (person?.mustChangePassword === false && lockedSince === null);
}

/** Who has a visit at a counter; `visit` is its number, null when it is none to be seen. */
const holder = z.strictObject({ staff: key, name: z.string(), visit: z.string().nullable() });
export type VisitHolder = z.infer<typeof holder>;

const bare = <C extends string>(code: C) => z.strictObject({ code: z.literal(code) });
export const accessFault = z.discriminatedUnion("code", [
  bare("wrong-credentials"),
  z.strictObject({ code: z.literal("try-later"), from: instant }),
  /**
   * The person sits at another counter, which has this number; asking again with `takeOver` ends that session, and
   * takes over the visit here, if somebody else has one.
   */
  z.strictObject({
    code: z.literal("signed-in-elsewhere"),
    counter: key,
    number: z.string(),
    holder: holder.nullable(),
  }),
  /** Somebody else has this counter and a visit; asking again with `takeOver` locks nobody out of a visit: it stays. */
  z.strictObject({ code: z.literal("counter-in-use"), ...holder.shape }),
  /** The person leaves a visit behind, here or at the other counter (rule C10). */
  bare("visit-at-counter"),
  bare("not-signed-in"),
  bare("account-blocked"),
  bare("password-too-weak"),
  bare("code-wrong"),
  bare("not-first-start"),
  bare("oidc-not-set-up"),
  bare("not-allowed"),
  bare("flooding"),
  z.strictObject({ code: z.literal("malformed"), path: z.string(), expected: z.string() }),
  bare("internal"),
]);
export type AccessFault = z.infer<typeof accessFault>;

export const accessAcknowledgement = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), open: z.url().nullable() }),
  z.strictObject({ ok: z.literal(false), error: accessFault }),
]);
export type AccessAcknowledgement = z.infer<typeof accessAcknowledgement>;
