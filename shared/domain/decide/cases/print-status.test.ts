import { describe, expect, it } from "vitest";
import { handedOver, newestCase } from "../../../testing/case-requests.ts";
import { andThen, moved } from "../../../testing/cases.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { book, kiosk, system } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { appointmentCode } from "../../appointment-code.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const scene = given(testOffice(), ...handedOver(nine, ["passport"]));
const { code, number } = newestCase(scene);

const print = (which = code, language = "ar") =>
  kiosk({ type: "PrintStatus", code: which, language });
const lastSlip = ({ state }: Scene) => state.nextSlip - 1;
const ended = (before: Scene, end: { state: "printed" | "unknown" } | typeof outOfPaper) =>
  andThen(before, at(system({ type: "EndSlip", slip: lastSlip(before), end }), ten));
const outOfPaper = { state: "failed", reason: "paper-out" } as const;
const started = (before: Scene) =>
  andThen(before, at(system({ type: "StartSlip", slip: lastSlip(before) }), ten));
const printed = (before: Scene, end: Parameters<typeof ended>[1] = { state: "printed" }) =>
  ended(started(andThen(before, at(print(), ten))), end);

describe("where a case stands, on paper", () => {
  it("[S3] is a slip of the kiosk's printer, in the language chosen there", () => {
    scene
      .when(print(), ten)
      .thenHappened({
        type: "SlipOrdered",
        printer: "hall",
        content: { kind: "status", case: number, language: "ar" },
        copy: false,
      })
      .thenAnswered({ kind: "slip", slip: lastSlip(scene) + 1 });
    const unknown = scene.when(print(code, "tlh"), ten);
    expect(unknown.state.slips.get(lastSlip(unknown))?.content).toMatchObject({ language: "de" });
  });

  it("[N2] is printed once, however often it is touched before it is out", () => {
    const once = andThen(scene, at(print(), ten));
    const same = { kind: "slip", slip: lastSlip(once) } as const;
    once.when(print(), ten).thenHappened().thenAnswered(same);
    started(once).when(print(), ten).thenHappened().thenAnswered(same);
  });

  it("[S3] is printed three times a day at most; what surely did not come out does not count", () => {
    const twice = printed(printed(scene), { state: "unknown" });
    const failed = printed(printed(twice, outOfPaper), outOfPaper);
    const thrice = printed(failed);
    thrice.when(print(), ten).thenRefused({ code: "status-printed-enough", times: 3 });
    const tomorrow = wallTime("09:00", "2026-11-24");
    thrice.when(print(), tomorrow).thenHappened({ type: "SlipOrdered" });
  });

  it("[S3] is there for whatever has become of the case, for who has its code", () => {
    const complete = given(testOffice(), ...handedOver(nine));
    for (const to of ["in-review", "ready", "closed", "rejected"] as const) {
      moved(complete, to, nine)
        .when(print(newestCase(complete).code), ten)
        .thenHappened({ type: "SlipOrdered" });
    }
  });

  it("[S3] tells a wrong code, and an appointment's, like any that nobody has", () => {
    const booked = andThen(scene, at(book(ten), nine));
    const [appointment = ""] = [...booked.state.byCode.entries()].map(([each]) => each);
    for (const wrong of [appointmentCode("99999999999"), appointment]) {
      booked.when(print(wrong), ten).thenRefused({ code: "code-unknown" });
    }
    scene.when(print("000000000001"), ten).thenRefused({ code: "code-mistyped" });
  });

  it("[S3] at a kiosk without a printer tells nothing about codes", () => {
    const { kiosks, ...office } = testOffice();
    const { printer: _, ...hall } = kiosks["hall"] ?? { area: "eg" };
    const bare = given({ ...office, kiosks: { ...kiosks, hall } }, ...handedOver(nine));
    for (const each of [newestCase(bare).code, "12"]) {
      bare.when(print(each), ten).thenRefused({ code: "printer-not-configured" });
    }
  });
});
