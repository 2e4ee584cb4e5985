import { expect, test } from "vitest";
import { bookingPaths, linkReply } from "../../../shared/protocol/booking-pages.ts";
import { askThroughProxy, bookingVisitor } from "../../testing/booking-visitor.ts";
import { detailsWish } from "../../testing/open-booking.ts";
import { startProcess } from "../../testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "../../testing/temporary-directory.ts";

/** One that the example office takes bookings for. */
const service = "permit-extension";
const address = "203.0.113.77";

test("[B3][W1] booked over HTTP; kill -9 and a new start later the same commands get the same answers", async () => {
  const data = makeTemporaryDirectory();
  const id = { hold: crypto.randomUUID(), details: crypto.randomUUID() };
  const book = async (url: string, due: number, proof: string, secret?: string) => {
    const visitor = bookingVisitor(askThroughProxy(url, address));
    const wish = { type: "HoldSlot", service, people: 2, due } as const;
    const hold = await visitor.get("hold", wish, { id: id.hold, proof });
    const details = detailsWish(secret ?? hold.secret, 17);
    return { hold, booking: await visitor.get("booking", details, { id: id.details }) };
  };
  try {
    const first = await startProcess({ data });
    const visitor = bookingVisitor(askThroughProxy(first.url, address));
    const [due = 0] = await visitor.free(service, 2);
    const proof = await visitor.prove();
    const before = await book(first.url, due, proof);
    await first.kill();

    await using second = await startProcess({ data });
    // Its own challenges are others: what is known is told all the same.
    expect(await book(second.url, due, proof, before.hold.secret)).toEqual(before);
    const again = bookingVisitor(askThroughProxy(second.url, address));
    const stale = { type: "HoldSlot", service, people: 2, due } as const;
    expect(await again.send(stale, { proof })).toEqual({
      ok: false,
      error: { code: "proof-needed" },
    });
    const { body } = await again.ask(bookingPaths.link(before.booking.secret));
    expect(linkReply.parse(JSON.parse(body)).link).toMatchObject({
      status: "booked",
      people: 2,
      due,
    });

    const pdf = await again.ask(bookingPaths.document(before.booking.secret));
    expect(pdf).toMatchObject({ status: 200, headers: { "content-type": "application/pdf" } });
    expect(pdf.body.startsWith("%PDF-")).toBe(true);

    // Neither server wrote down who booked, from where, or the keys to it.
    const written = first.output() + second.output();
    for (const text of ["Visitor 17", address, before.booking.secret, before.booking.code]) {
      expect(written).not.toContain(text);
    }
  } finally {
    removeDirectory(data);
  }
});
