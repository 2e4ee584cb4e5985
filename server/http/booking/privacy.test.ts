import { expect } from "vitest";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { test } from "../../testing/booking-test.ts";
import { askInside, bookingVisitor } from "../../testing/booking-visitor.ts";
import { detailsWish, holdWish } from "../../testing/open-booking.ts";

test("[P1] no name, address or number of a person is in anything the public can ask for", async ({
  opened,
}) => {
  const planted = ["Geheimnis", "geheim@example.org", "0345-000000", "AZ-4711"];
  const [name = "", email = "", phone = "", fileNumber = ""] = planted;
  const person = { name, email, phone, fileNumber };
  const seen: string[] = [];
  const recorder = bookingVisitor(async (path, body) => {
    const answer = await askInside(opened.http)(path, body);
    seen.push(JSON.stringify(answer));
    return answer;
  });
  const { secret } = await recorder.get("hold", holdWish());
  const given = { ...detailsWish(secret, 1), ...person };
  await recorder.get("mail-sent", given);
  const confirmation = opened.mailedSecret("confirm");
  await recorder.ask(bookingPaths.link(confirmation));
  const booking = await recorder.get("booking", { type: "ConfirmBooking", secret: confirmation });
  const { secret: again } = await recorder.get("hold", holdWish());
  await recorder.get("mail-sent", { ...given, secret: again });
  const paths = [bookingPaths.link, bookingPaths.calendar, bookingPaths.document];
  for (const path of paths) await recorder.ask(path(booking.secret));
  await recorder.ask(bookingPaths.catalogue);
  await recorder.free();
  expect((await recorder.look(booking.secret)).link.kind).toBe("appointment");
  const heard = [...seen, ...opened.logged].join("\n").toLowerCase();
  for (const text of planted) expect(heard).not.toContain(text.toLowerCase());
});
