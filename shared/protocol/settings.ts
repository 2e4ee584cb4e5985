import { z } from "zod";
import { roles } from "../domain/access/roles.ts";
import { accessFault } from "./access.ts";
import { instant, key, names } from "./atoms.ts";
import { deviceId, deviceKind } from "./device-proof.ts";
import { pairingCode } from "./pairing.ts";
import { printerState } from "./views.ts";

const type = z.literal;
/** A place of the office, for a list to choose from. */
const place = z.strictObject({
  key,
  /** Of a counter; the others have none. */
  number: z.string().nullable(),
  area: names,
});
const role = z.enum(roles);

/** The most characters of a definition, and of a piece of one: in JSON, even that is below what a message may be. */
export const definitionLength = 400_000;
export const definitionPiece = 8_000;

/** What an administrator asks at a counter: the client event `settings`, answered by its acknowledgement. */
export const settingsRequest = z.discriminatedUnion("type", [
  z.strictObject({ type: type("ListDevices") }),
  z.strictObject({
    type: type("ApproveDevice"),
    code: pairingCode,
    name: z.string().trim().min(1).max(80),
    /** The kiosk, area or counter it stands for. */
    place: key,
    /** A printer of the definition that this device prints on itself. */
    printer: key.nullable(),
  }),
  /** Where devices may stand, and which printers may hang at them. */
  z.strictObject({ type: type("ListPlaces") }),
  z.strictObject({ type: type("RefuseDevice"), code: pairingCode }),
  z.strictObject({ type: type("RevokeDevice"), device: deviceId }),
  z.strictObject({ type: type("ListPeople") }),
  z.strictObject({
    type: type("SavePerson"),
    staff: key,
    user: z.string().trim().toLowerCase().min(2).max(80).nullable(),
    roles: z.array(role),
    blocked: z.boolean(),
    /** The `sub` of the office's OpenID provider. */
    subject: z.string().max(200).nullable(),
  }),
  /** Answers with a one-time password that must be changed at once. */
  z.strictObject({ type: type("ResetPassword"), staff: key }),
  z.strictObject({
    type: type("SetBadge"),
    staff: key,
    badge: z.string().trim().min(4).max(80),
    pin: z.string().regex(/^\d{4,12}$/),
  }),
  z.strictObject({ type: type("RemoveBadge"), staff: key }),
  /** An account that waits after too many wrong tries may try again at once (rule X3). */
  z.strictObject({ type: type("LetPersonIn"), staff: key }),
  z.strictObject({ type: type("ListPrinters") }),
  z.strictObject({ type: type("TestPrint"), printer: key }),
  /** Newest first, `before` this one. */
  z.strictObject({ type: type("ReadAudit"), before: z.int().nullable() }),
  z.strictObject({ type: type("ListDefinitions") }),
  z.strictObject({ type: type("ReadDefinition"), version: z.int().positive() }),
  /**
   * A piece of a definition, which as a whole is larger than a message may be: the one that begins after `from`
   * characters (UTF-16). From 0 a draft begins, and the person's one before it is forgotten.
   */
  z.strictObject({
    type: type("SendDefinition"),
    draft: z.uuid(),
    from: z.int().nonnegative(),
    text: z.string().min(1).max(definitionPiece),
  }),
  /** What is wrong with what was sent, or what it would change. */
  z.strictObject({ type: type("CheckDefinition"), draft: z.uuid() }),
  /** What was sent takes effect at once; refused when `basedOn` is not the newest. */
  z.strictObject({
    type: type("SaveDefinition"),
    draft: z.uuid(),
    basedOn: z.int().positive(),
    note: z.string().trim().max(200),
  }),
]);
export type SettingsRequest = z.infer<typeof settingsRequest>;

export const deviceRow = z.strictObject({
  device: deviceId,
  kind: deviceKind,
  name: z.string(),
  place: key,
  printer: key.nullable(),
  version: z.string(),
  enrolledAt: instant,
  enrolledBy: key,
  revokedAt: instant.nullable(),
  lastSeen: instant.nullable(),
  online: z.boolean(),
});
export type DeviceRow = z.infer<typeof deviceRow>;
/** A device that shows this code and waits. */
export const waitingDevice = z.strictObject({
  code: pairingCode,
  kind: deviceKind,
  version: z.string(),
  since: instant,
});
export type WaitingDevice = z.infer<typeof waitingDevice>;
export const personRow = z.strictObject({
  staff: key,
  name: z.string(),
  user: z.string().nullable(),
  roles: z.array(role),
  blocked: z.boolean(),
  subject: z.string().nullable(),
  hasPassword: z.boolean(),
  hasBadge: z.boolean(),
  lastSignIn: instant.nullable(),
  /** Too many wrong tries: refused until then. */
  waitsUntil: instant.nullable(),
});
export type PersonRow = z.infer<typeof personRow>;
export const auditRow = z.strictObject({
  seq: z.int(),
  at: instant,
  staff: key.nullable(),
  device: z.string().nullable(),
  what: z.string(),
  /** An opaque id, such as a case number; never a name. */
  about: z.string().nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;
export const definitionVersion = z.strictObject({
  version: z.int(),
  at: instant,
  /** Null: the file on disk. */
  by: key.nullable(),
  note: z.string(),
});
export const definitionMistake = z.strictObject({
  line: z.int(),
  column: z.int(),
  path: z.string(),
  message: z.string(),
});
/** What became of the test page that was asked for last, as long as the server has been running. */
export const testPage = z.strictObject({
  at: instant,
  state: z.enum(["waiting", "printed", "failed", "unknown"]),
});
export type TestPage = z.infer<typeof testPage>;
export type DefinitionVersionRow = z.infer<typeof definitionVersion>;
export type DefinitionMistake = z.infer<typeof definitionMistake>;
/** One difference, such as a queue that is new, with how much that is open now has to do with it. */
export const definitionChange = z.strictObject({
  /** Such as `queues`. */
  section: z.string(),
  /** Of its entry; null: the section as a whole. */
  key: z.string().nullable(),
  change: z.enum(["added", "removed", "changed"]),
  affects: z.strictObject({ visits: z.int(), appointments: z.int(), cases: z.int() }),
});
export type DefinitionChange = z.infer<typeof definitionChange>;

export const settingsReply = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("devices"),
    devices: z.array(deviceRow),
    waiting: z.array(waitingDevice),
  }),
  z.strictObject({
    kind: z.literal("places"),
    places: z.strictObject({
      kiosk: z.array(place),
      display: z.array(place),
      counter: z.array(place),
    }),
    printers: z.array(z.strictObject({ key, name: z.string(), atDevice: z.boolean() })),
  }),
  z.strictObject({ kind: z.literal("people"), people: z.array(personRow) }),
  z.strictObject({ kind: z.literal("one-time-password"), password: z.string() }),
  z.strictObject({
    kind: z.literal("printers"),
    printers: z.array(
      z.strictObject({
        printer: key,
        name: z.string(),
        where: z.string(),
        state: printerState,
        test: testPage.nullable(),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal("audit"), rows: z.array(auditRow), more: z.boolean() }),
  z.strictObject({ kind: z.literal("definitions"), versions: z.array(definitionVersion) }),
  z.strictObject({ kind: z.literal("definition"), version: z.int(), yaml: z.string() }),
  z.strictObject({
    kind: z.literal("checked"),
    mistakes: z.array(definitionMistake),
    changes: z.array(definitionChange),
  }),
  z.strictObject({ kind: z.literal("definition-saved"), version: z.int() }),
  z.strictObject({ kind: z.literal("done") }),
]);
export type SettingsReply = z.infer<typeof settingsReply>;

const bare = <C extends string>(code: C) => z.strictObject({ code: z.literal(code) });
export const settingsFault = z.union([
  accessFault,
  z.discriminatedUnion("code", [
    bare("code-unknown"),
    bare("place-unknown"),
    bare("device-unknown"),
    bare("staff-unknown"),
    bare("user-taken"),
    bare("badge-taken"),
    bare("subject-taken"),
    /** A password is worth nothing without a user name. */
    bare("user-missing"),
    /** Somebody must be able to open these settings. */
    bare("last-administrator"),
    bare("printer-unknown"),
    bare("version-unknown"),
    /** Not all of it was sent, or another one since. */
    bare("definition-not-sent"),
    bare("definition-too-long"),
    z.strictObject({ code: z.literal("definition-changed"), newest: z.int() }),
    z.strictObject({ code: z.literal("definition-wrong"), mistakes: z.array(definitionMistake) }),
  ]),
]);
export type SettingsFault = z.infer<typeof settingsFault>;
export const settingsAcknowledgement = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), reply: settingsReply }),
  z.strictObject({ ok: z.literal(false), error: settingsFault }),
]);
export type SettingsAcknowledgement = z.infer<typeof settingsAcknowledgement>;
