import { expect, test } from "vitest";
import { speakerNamed } from "./speaker.ts";

const output = (deviceId: string, label: string) =>
  ({ kind: "audiooutput", deviceId, label }) as const;
const devices = [
  { kind: "audioinput", deviceId: "m1", label: "HDMI 1" } as const,
  output("default", "Default - HDMI 1"),
  output("communications", "Communications - HDMI 1"),
  output("a", "HDMI 1 (Hall)"),
  output("b", "HDMI 1"),
  output("c", "Built-in Audio"),
];

test("a loudspeaker is chosen by its whole name", () => {
  expect(speakerNamed("HDMI 1", devices)).toBe("b");
});

test("a part of its name does, where only one has it", () => {
  expect(speakerNamed("Built-in", devices)).toBe("c");
  expect(speakerNamed("HDMI", devices)).toBeNull();
});

test.each(["HDMI 2", "Default - HDMI 1"])("there is no loudspeaker %j", (name) => {
  expect(speakerNamed(name, devices)).toBeNull();
});

test("a browser that hides the names has no loudspeaker of that name", () => {
  expect(speakerNamed("HDMI 1", [output("", "")])).toBeNull();
});
