import { expect, test } from "vitest";
import { approveFaults } from "./approve-faults.ts";

const nothing = { code: "", isShown: false, hasPlace: false, name: " " };
const shown = { ...nothing, code: "7K2M9QXP", isShown: true };

test("[X1] before somebody has tried to let a device in, only a whole code that none shows is wrong", () => {
  expect(approveFaults(nothing, false)).toEqual({});
  expect(approveFaults({ ...nothing, code: "7K2M" }, false)).toEqual({});
  expect(approveFaults(shown, false)).toEqual({});
  expect(approveFaults({ ...shown, isShown: false }, false)).toEqual({ code: "unknownCode" });
});

test("[X1] who tries is told of each field that is missing; of the place once the device is known", () => {
  const name = "nameMissing";
  expect(approveFaults(nothing, true)).toEqual({ code: "codeMissing", name });
  expect(approveFaults({ ...shown, isShown: false }, true)).toEqual({ code: "unknownCode", name });
  expect(approveFaults(shown, true)).toEqual({ place: "placeMissing", name });
  expect(approveFaults({ ...shown, hasPlace: true, name: "Kiosk" }, true)).toEqual({});
});
