import { expect, test } from "vitest";
import { screenSound } from "./screen-sound.ts";

const shell = (display: object) => ({ wartemarke: { server: "https://x.example", display } });

test("the app around the page says how its screen sounds, whatever the address says", () => {
  const silent = shell({ area: null, sound: false, speaker: null });
  expect(screenSound(silent, "?sound=on")).toEqual({ sounds: false, speaker: null });
  const loud = shell({ area: "eg", sound: true, speaker: "HDMI 1" });
  expect(screenSound(loud, "?sound=off")).toEqual({ sounds: true, speaker: "HDMI 1" });
});

test("an app that says something else is no app of ours", () => {
  expect(() => screenSound(shell({ sound: "yes" }), "")).toThrow(/sound/);
});

test.each([
  ["", true, null],
  ["?area=eg&sound=off", false, null],
  ["?speaker=HDMI+1", true, "HDMI 1"],
  ["?speaker=", true, null],
])("in an ordinary browser the address %j says it", (search, sounds, speaker) => {
  expect(screenSound({}, search)).toEqual({ sounds, speaker });
});
