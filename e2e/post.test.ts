import { dovecotIsThere, startDovecot } from "../server/testing/dovecot.ts";
import { openMailProgram, plainEmail } from "../server/testing/intake-office.ts";
import { Devices, expect, test } from "./office/test.ts";
import { TestOffice } from "./office/test-office.ts";
import { BackOfficePage } from "./pages/back-office.ts";

test("[K1] [K8] a letter and an e-mail become cases", async ({ browser }) => {
  test.skip(!(await dovecotIsThere()), "no mail server to take e-mails in from");
  await using mailServer = await startDovecot();
  await using program = await openMailProgram(mailServer.port, "office");
  const office = await TestOffice.open([], {
    imap: `imap://office:secret@127.0.0.1:${mailServer.port}/INBOX`,
  });
  const devices = new Devices(browser, office);
  try {
    const desk = await devices.counter("c1");
    const back = new BackOfficePage(desk);
    await back.signOn("Person 01", "Arbeit und Studium");

    await test.step("an e-mail is there by itself", async () => {
      await program.receive(plainEmail(17));
      await desk.press("2");
      const email = back.lists.getByRole("button", { name: "Question 17" });
      await expect(email).toBeVisible();
      await email.click();
      await expect(back.post).toContainText("visitor17@example.org");
      await expect(back.post).toContainText("Text 17");
      const number = await back.openCase("Aufenthalt zum Studium");
      await back.tab("papers").click();
      await expect(back.file).toContainText(back.words.post.kind.email);
      await desk.press("1");
      await expect(back.row(number)).toBeVisible();
      await expect.poll(() => program.counts()).toEqual({ messages: 1, unseen: 0 });
    });

    await test.step("a letter is registered by its sticker", async () => {
      await back.registerLetter("P-0017", "Remark 17");
      const number = await back.openCase("Blaue Karte EU");
      await back.tab("papers").click();
      await expect(back.file).toContainText(back.words.post.kind.letter);
      await expect(back.rows).toHaveCount(2);
      await expect(back.row(number)).toBeVisible();
    });
  } finally {
    await devices.close();
    await office.close();
  }
});
