import { expect, test } from "vitest";
import { statusPaths } from "../../../shared/protocol/status-pages.ts";
import { applicant } from "../../../shared/testing/cases.ts";
import { askInside } from "../../testing/booking-visitor.ts";
import { openStatus } from "../../testing/open-status.ts";

test("[S1] [P1] no name, address, file number or note of a case is in what its code shows", async () => {
  await using opened = await openStatus({ pause: () => Promise.resolve() });
  const planted = ["Geheimnis", "geheim@example.org", "AZ-4711", "seltsam"];
  const [name = "", email = "", fileNumber = "", note = ""] = planted;
  const person = applicant(17, { name, email, fileNumber });
  const { number, code } = await opened.handOver(["passport"], { person, mail: true, note });
  expect(JSON.stringify(opened.people.noteOfCase(number, 1))).toContain(note);
  const answers = [
    await opened.ask(code),
    await askInside(opened.http)(statusPaths.process),
    await askInside(opened.http)("/openapi.json"),
  ];
  const heard = [...answers.map((answer) => JSON.stringify(answer)), ...opened.logged].join("\n");
  expect(heard).toContain(code);
  const hidden = [...planted, number, person.pseudonym];
  for (const text of hidden) expect(heard.toLowerCase()).not.toContain(text.toLowerCase());
});
