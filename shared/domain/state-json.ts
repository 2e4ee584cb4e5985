import type { OfficeState } from "./state.ts";
import { mapOf } from "./persistent-map.ts";

/** Rises with every change of `OfficeState`'s shape; a snapshot of another version is rebuilt from the events. */
export const stateVersion = 9;

type MapKey =
  | "leases"
  | "visits"
  | "bySecret"
  | "appointments"
  | "byCode"
  | "byPerson"
  | "byReference"
  | "byIdentity"
  | "books"
  | "holds"
  | "waitEntries"
  | "links"
  | "cases"
  | "byCaseCode"
  | "byCaseAppointment"
  | "receipts"
  | "intake"
  | "byIntakeReference"
  | "slips";
type Entries<M> = M extends { entries(): IterableIterator<infer E> } ? readonly E[] : never;

/** `OfficeState` as `JSON.parse(JSON.stringify(state))` gives it. */
export type StoredOffice = Omit<OfficeState, MapKey> & {
  readonly [K in MapKey]: Entries<OfficeState[K]>;
};

/** The state back from its JSON. */
export function reviveOffice(stored: StoredOffice): OfficeState {
  return {
    ...stored,
    leases: mapOf(stored.leases),
    visits: mapOf(stored.visits),
    bySecret: mapOf(stored.bySecret),
    appointments: mapOf(stored.appointments),
    byCode: mapOf(stored.byCode),
    byPerson: mapOf(stored.byPerson),
    byReference: mapOf(stored.byReference),
    byIdentity: mapOf(stored.byIdentity),
    books: mapOf(stored.books),
    holds: mapOf(stored.holds),
    waitEntries: mapOf(stored.waitEntries),
    links: mapOf(stored.links),
    cases: mapOf(stored.cases),
    byCaseCode: mapOf(stored.byCaseCode),
    byCaseAppointment: mapOf(stored.byCaseAppointment),
    receipts: mapOf(stored.receipts),
    intake: mapOf(stored.intake),
    byIntakeReference: mapOf(stored.byIntakeReference),
    slips: mapOf(stored.slips),
  };
}
