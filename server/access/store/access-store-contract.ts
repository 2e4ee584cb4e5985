import { describe, expect, test } from "vitest";
import type { AccessStore, Account, AuditRow, Device, StoredSession } from "../ports.ts";

export interface StoreUnderTest {
  readonly store: AccessStore;
  dispose(): Promise<void>;
}

/** What every `AccessStore` must do. */
export function describeAccessStore(name: string, make: () => Promise<StoreUnderTest>): void {
  const using = async (rule: (store: AccessStore) => void): Promise<void> => {
    const { store, dispose } = await make();
    try {
      rule(store);
    } finally {
      await dispose();
    }
  };

  describe(`${name} keeps devices, accounts, sessions and the audit list`, () => {
    test("[X1] a device is found by its id, and a revoked one keeps its history", () =>
      using((store) => {
        store.saveDevice(kiosk);
        store.saveDevice({ ...kiosk, id: "d-b", publicKey: "other", printer: "hall" });
        store.saveDevice({ ...kiosk, revokedAt: 20, lastSeen: 19 });
        expect(store.device("d-a")).toEqual({ ...kiosk, revokedAt: 20, lastSeen: 19 });
        expect(store.devices().map(({ id, printer }) => [id, printer])).toEqual([
          ["d-a", null],
          ["d-b", "hall"],
        ]);
        expect(store.device("d-c")).toBeNull();
      }));

    test("[X1] two devices never have one key", () =>
      using((store) => {
        store.saveDevice(kiosk);
        expect(() => store.saveDevice({ ...kiosk, id: "d-b" })).toThrow();
        expect(store.devices()).toEqual([kiosk]);
      }));

    test("[X3] an account is found by person, user name, badge and subject, and by nothing else", () =>
      using((store) => {
        store.saveAccount(person);
        store.saveAccount({ ...nobody, staff: "p02" });
        store.saveAccount({ ...nobody, staff: "p01" });
        expect(store.account("p03")).toEqual(person);
        expect(store.accountByUser("person03")).toEqual(person);
        expect(store.accountByBadge("badge-hash")).toEqual(person);
        expect(store.accountBySubject("sub-3")).toEqual(person);
        expect(store.accountByUser("Person03")).toBeNull();
        expect(store.accounts().map(({ staff }) => staff)).toEqual(["p01", "p02", "p03"]);
        store.saveAccount({ ...person, failures: 3, lastFailure: 12, blocked: true, roles: [] });
        expect(store.account("p03")).toEqual({
          ...person,
          failures: 3,
          lastFailure: 12,
          blocked: true,
          roles: [],
        });
      }));

    test.each(["user", "badge", "subject"] as const)("[X3] a %s belongs to one account", (proof) =>
      using((store) => {
        store.saveAccount(person);
        expect(() =>
          store.saveAccount({ ...nobody, staff: "p04", [proof]: person[proof] }),
        ).toThrow();
        expect(store.account("p04")).toBeNull();
      }),
    );

    test("[X5] a counter has one session, a person sits at one counter", () =>
      using((store) => {
        store.saveSession(session);
        store.saveSession({ ...session, lastTouch: 9, lockedSince: 10 });
        store.saveSession({ ...session, counter: "c2", staff: "p04", by: "oidc" });
        expect(() => store.saveSession({ ...session, counter: "c3" })).toThrow();
        expect(store.sessions()).toEqual([
          { ...session, lastTouch: 9, lockedSince: 10 },
          { ...session, counter: "c2", staff: "p04", by: "oidc" },
        ]);
        store.endSession("c1");
        store.endSession("c9");
        expect(store.sessions().map(({ counter }) => counter)).toEqual(["c2"]);
      }));

    test("[X6] the audit list is read from both ends", () =>
      using((store) => {
        expect(store.lastAudit()).toBeNull();
        const rows = Array.from({ length: 5 }, (_, index) => auditRow(index + 1));
        for (const row of rows) store.appendAudit(row);
        expect(() => store.appendAudit(auditRow(3))).toThrow();
        expect(store.lastAudit()).toEqual(rows[4]);
        expect(store.audit(null, 2)).toEqual([rows[4], rows[3]]);
        expect(store.audit(4, 2)).toEqual([rows[2], rows[1]]);
        expect(store.auditFrom(4, 9)).toEqual([rows[3], rows[4]]);
      }));
  });
}

const kiosk: Device = {
  id: "d-a",
  kind: "kiosk",
  publicKey: "key",
  name: "Kiosk 1",
  place: "hall",
  printer: null,
  version: "0.1.0",
  enrolledAt: 10,
  enrolledBy: "p03",
  revokedAt: null,
  lastSeen: null,
};

const nobody: Account = {
  staff: "p00",
  user: null,
  password: null,
  mustChangePassword: false,
  badge: null,
  pin: null,
  subject: null,
  roles: [],
  blocked: false,
  failures: 0,
  lastFailure: null,
  lastSignIn: null,
};

const person: Account = {
  ...nobody,
  staff: "p03",
  user: "person03",
  password: "$argon2id$1",
  mustChangePassword: true,
  badge: "badge-hash",
  pin: "$argon2id$2",
  subject: "sub-3",
  roles: ["front-office", "administrator"],
  lastSignIn: 11,
};

const session: StoredSession = {
  counter: "c1",
  device: "d-a",
  staff: "p03",
  by: "badge",
  since: 5,
  lastTouch: 6,
  lockedSince: null,
};

function auditRow(seq: number): AuditRow {
  return { seq, at: seq * 10, staff: "p03", device: null, what: "sign-in", about: null, mac: "00" };
}
