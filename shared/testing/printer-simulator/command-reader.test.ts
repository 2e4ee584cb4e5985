import { expect, it } from "vitest";
import { CommandReader } from "./command-reader.ts";

const job = Buffer.concat([
  Buffer.from([0x1b, 0x40, 0x1b, 0x74, 16]),
  Buffer.from("Nummer\n", "latin1"),
  Buffer.from([0x1d, 0x76, 0x30, 0, 1, 0, 3, 0, 0x10, 0x04, 0x01]),
  Buffer.from([0x1d, 0x56, 66, 0]),
]);

it("reads the same commands however the bytes are cut", () => {
  const kinds = new CommandReader().push(job).map(({ kind }) => kind);
  expect(kinds).toEqual(["initialise", "code-page", "text", "line-feed", "raster", "cut"]);
  const reader = new CommandReader();
  const single = [...job].flatMap((byte) => reader.push(Buffer.of(byte)));
  const joined = single.filter(
    ({ kind }, index) => kind !== "text" || single[index - 1]?.kind !== kind,
  );
  expect(joined.map(({ kind }) => kind)).toEqual(kinds);
});

it("names what Epson-compatible printers do not know, such as ESC Z", () => {
  const [first] = new CommandReader().push(Buffer.from([0x1b, 0x5a, 0x41]));
  expect(first).toEqual({ kind: "unknown", bytes: Buffer.from([0x1b, 0x5a]) });
});

it("tells a real-time question apart from the same bytes inside a picture", () => {
  const commands = new CommandReader().push(Buffer.concat([job, Buffer.from([0x10, 0x04, 2])]));
  expect(commands.filter(({ kind }) => kind === "real-time-status")).toEqual([
    { kind: "real-time-status", which: 2 },
  ]);
});
