import { describe, expect, test } from "vitest";
import { Entrance, type EntranceParts } from "./entrance.ts";
import { writeEnrolment } from "./enrolment.ts";

/** Where a client comes in that was enrolled for `eg`, or was not. */
function enter(
  options: Pick<EntranceParts<{ close(): void }>, "addressed" | "roams">,
  { enrolled = true } = {},
) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
  const enrolment = { device: "d-0000000000000017", name: "Device 17", place: "eg" };
  writeEnrolment(storage, "display", enrolled ? enrolment : null);
  const entrance = new Entrance({
    machine: {
      kind: "display",
      server: "",
      version: "test",
      key: () => Promise.reject(new Error("no Ed25519")),
      certificate: () => Promise.resolve(""),
    },
    storage,
    open: () => ({ close() {} }),
    ...options,
  });
  return entrance.current()?.place ?? null;
}

describe("[X1] a client stands", () => {
  test("at the place it was enrolled for, whatever its address says", () => {
    expect(enter({ addressed: null })).toBe("eg");
    expect(enter({ addressed: "og" })).toBe("eg");
  });

  test("where its address says, if its windows may each show another place", () => {
    expect(enter({ addressed: "og", roams: true })).toBe("og");
    expect(enter({ addressed: null, roams: true })).toBe("eg");
  });

  test("where its address says, if it is enrolled for nothing", () => {
    expect(enter({ addressed: "og" }, { enrolled: false })).toBe("og");
    expect(enter({ addressed: null }, { enrolled: false })).toBeNull();
  });
});
