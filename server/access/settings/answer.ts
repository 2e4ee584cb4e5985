import type { SettingsFault, SettingsReply } from "../../../shared/protocol/settings.ts";
import type { Deed } from "../staff-door.ts";

/** What came of an administrator's request. */
export type SettingsAnswer =
  | {
      readonly ok: true;
      readonly reply: SettingsReply;
      /** What was done, for the audit list (rule X6); null: it was only looked at. */
      readonly deed: Deed | null;
    }
  | { readonly ok: false; readonly error: SettingsFault };

/** Something was looked up; nobody wrote anything. */
export function told(reply: SettingsReply): SettingsAnswer {
  return { ok: true, reply, deed: null };
}

/** Something was changed. `about` is an opaque id such as `staff:s01`. */
export function done(what: string, about: string | null): SettingsAnswer {
  return { ok: true, reply: { kind: "done" }, deed: { what, about } };
}

export function refused(error: SettingsFault): SettingsAnswer {
  return { ok: false, error };
}
