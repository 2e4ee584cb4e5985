import { assert, constant, constantFrom, dictionary, jsonValue, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { handshake } from "./handshake.ts";
import { counterCommand, kioskCommand, toolCommand } from "./commands.ts";
import { bookingCommand } from "./booking-commands.ts";
import { readAs } from "./read-as.ts";

const schemas = { handshake, kioskCommand, counterCommand, toolCommand, bookingCommand };
/** An object that no operator can turn into a number or a text. */
const endless = { length: { valueOf: 1, toString: 1 } };

test("reads what fits, and says what does not", () => {
  expect(readAs(z.int(), 17)).toEqual({ success: true, data: 17 });
  expect(readAs(z.int(), "17").error?.issues[0]?.path).toEqual([]);
});

test("[W3] a length that is no number is malformed, where zod alone throws", () => {
  const text = z.string().max(40);
  expect(() => text.safeParse(endless)).toThrow(TypeError);
  expect(readAs(text, endless).error?.issues[0]?.message).toMatch(/^unreadable/);
});

test.each(Object.entries(schemas))(
  "[W3] whatever comes as a %s, nothing is thrown",
  (_, schema) => {
    const odd = jsonValue({ depthSize: "small" });
    const fields = [
      ["type", "audience", "id", "token", "secret", "proof", "code", "name", "email", "people"],
      ["area", "counter", "queue", "note", "person", "findings", "reference", "version", "device"],
    ].flat();
    const message = dictionary(
      constantFrom(...fields),
      oneof(odd, constant(endless), constant([endless]), constant({ version: endless })),
    );
    const kinds = constantFrom(
      "CheckIn",
      "BookFor",
      "NoteCase",
      "ImportAppointment",
      "GiveDetails",
    );
    const audiences = constantFrom("kiosk", "tool", "ticket", "counter");
    assert(
      property(message, kinds, audiences, (said, type, audience) => {
        for (const input of [said, { ...said, type, audience, protocol: 1 }]) {
          expect(() => readAs(schema, input)).not.toThrow();
        }
      }),
    );
  },
);
