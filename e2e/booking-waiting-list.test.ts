import { expect, test } from "./office/test.ts";
import { BookingLinkPage } from "./pages/booking-link.ts";
import { openLink } from "./pages/mail.ts";
import { words } from "./pages/words.ts";

const email = "visitor17@example.org";
const { mail: mails } = words.de;

// One place on one day: tomorrow at noon.
test.use({
  mail: true,
  variant: {
    set: [
      [["queues", "appointments", "opening"], { "mon-sun": ["12:00-12:30"] }],
      [
        ["queues", "appointments", "booking"],
        {
          slotEvery: "15 min",
          capacity: { online: 1, staff: 1 },
          opensAhead: "1 days",
          closesBefore: "2 h",
        },
      ],
    ],
  },
});

test("[B6] everything is taken: who waits is offered what somebody else gives back, and books it by the mail's link", async ({
  devices,
  visitors,
  mailbox,
}) => {
  const other = await visitors.book(18, { mail: true });
  const phone = await devices.booking();
  const { page, words: said } = phone;

  await test.step("nothing is free: onto the waiting list", async () => {
    await phone.choose("Aufenthalt zum Studium");
    await expect(phone.status(said.slots.fullTitle)).toBeVisible();
    await phone.link(said.slots.join).tap();
    await expect(phone.heading(said.waiting.heading)).toBeFocused();
    await phone.type({ name: "Visitor 17" });
    await phone.button(said.waiting.submit).tap();
    await expect(phone.field("email")).toHaveAccessibleDescription(
      new RegExp(said.details.emailMissing),
    );
    await phone.type({ email });
    await phone.button(said.waiting.submit).tap();
    await expect(phone.heading(said.waiting.doneHeading)).toBeFocused();
    const entry = await mailbox.arrived(email, mails.waiting.subject);
    const waiting = new BookingLinkPage(await openLink(page, entry, mails.waiting.action));
    await expect(waiting.heading(waiting.words.waiting.heading)).toBeVisible();
    await waiting.page.close();
  });

  await test.step("somebody cannot come", async () => {
    const booked = await mailbox.arrived("visitor18@example.org", mails.booked.subject);
    const cancelling = new BookingLinkPage(await openLink(page, booked, mails.cancel));
    await cancelling.button(cancelling.words.cancel.button).tap();
    await expect(cancelling.heading(cancelling.words.cancelled.heading)).toBeFocused();
    await cancelling.page.close();
  });

  await test.step("the freed time is offered, to nobody else, and taken", async () => {
    const offer = await mailbox.arrived(email, mails.offer.subject);
    expect(await visitors.api.free()).toEqual([]);
    const offered = new BookingLinkPage(await openLink(page, offer, mails.offer.action));
    await expect(offered.heading(offered.words.offer.heading)).toBeFocused();
    await offered.button(offered.words.offer.accept).tap();
    await expect(offered.heading(offered.words.appointment.booked)).toBeFocused();
    await expect(offered.code).toBeVisible();
    const booked = await mailbox.arrived(email, mails.booked.subject);
    expect(booked.html).toContain(await offered.code.innerText());
    expect(booked.html).not.toContain(other.secret);
  });
});
