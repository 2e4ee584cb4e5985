import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { AccessStore, Account } from "../ports.ts";

/** Whether somebody can open the settings with this account. */
function administers(account: Account, { staff }: OfficeDefinition): boolean {
  const { roles, blocked, user, password, badge, pin, subject } = account;
  const hasWayIn =
    (user !== null && password !== null) || (badge !== null && pin !== null) || subject !== null;
  return (
    roles.includes("administrator") && !blocked && hasWayIn && Object.hasOwn(staff, account.staff)
  );
}

/** Whether somebody could open the settings under this definition. */
export function hasAdministrator(
  store: Pick<AccessStore, "accounts">,
  definition: OfficeDefinition,
): boolean {
  return store.accounts().some((account) => administers(account, definition));
}

/** Whether nobody could open the settings any more, once this account is as given. */
export function leavesNobody(
  changed: Account,
  store: Pick<AccessStore, "accounts">,
  definition: OfficeDefinition,
): boolean {
  const others = store.accounts().filter(({ staff }) => staff !== changed.staff);
  return ![...others, changed].some((account) => administers(account, definition));
}
