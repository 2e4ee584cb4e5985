import { describe, expect, test } from "vitest";
import type { CounterCommand } from "../command.ts";
import { maySee, maySend, mayTakeDuty, type StaffScreen } from "./permissions.ts";
import { roles, type Role } from "./roles.ts";

const whoMay = (may: (held: readonly Role[]) => boolean) => roles.filter((role) => may([role]));

describe("[X4] each command needs a role", () => {
  test.each<[CounterCommand["type"], readonly Role[]]>([
    ["CallNext", ["front-office", "floor-manager"]],
    ["HandOver", ["front-office", "floor-manager"]],
    ["BookFor", ["front-office", "floor-manager"]],
    ["CloseDay", ["floor-manager"]],
    ["ReopenDay", ["floor-manager"]],
    ["MoveCase", ["back-office"]],
    ["RegisterLetter", ["back-office"]],
    ["OpenCase", ["front-office", "back-office", "floor-manager"]],
  ])("%s may be sent by %j", (type, may) => {
    expect(whoMay((held) => maySend(held, type))).toEqual(may);
  });

  test("nobody without one may do anything, but leave duty whoever has any", () => {
    expect(maySend([], "CallNext")).toBe(false);
    expect(maySee([], "case")).toBe(false);
    expect(mayTakeDuty([], "off")).toBe(false);
    expect(whoMay((held) => mayTakeDuty(held, "off"))).toEqual(roles);
  });

  test("administrators and readers of reports see no visitor and touch no case", () => {
    for (const role of ["administrator", "reports"] as const) {
      for (const screen of ["planner", "worklist", "case"] as const) {
        expect(maySee([role], screen)).toBe(false);
      }
      expect(mayTakeDuty([role], "front") || mayTakeDuty([role], "back")).toBe(false);
    }
  });

  test("several roles give what each of them gives", () => {
    const held = ["front-office", "back-office"] as const;
    expect(maySend(held, "CallNext") && maySend(held, "MoveCase")).toBe(true);
    expect(maySend(held, "CloseDay")).toBe(false);
  });
});

test("[U1] duty goes by role: counters front, teams back", () => {
  expect(whoMay((held) => mayTakeDuty(held, "front"))).toEqual(["front-office", "floor-manager"]);
  expect(whoMay((held) => mayTakeDuty(held, "back"))).toEqual(["back-office"]);
});

test.each<[StaffScreen, readonly Role[]]>([
  ["planner", ["front-office", "back-office", "floor-manager"]],
  ["worklist", ["back-office"]],
  ["case", ["front-office", "back-office", "floor-manager"]],
  ["settings", ["administrator"]],
])("[X4] %s is open to %j", (screen, may) => {
  expect(whoMay((held) => maySee(held, screen))).toEqual(may);
});
