import { ImapFlow } from "imapflow";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { Patience } from "../intake/patience.ts";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import type { Office } from "../office/office.ts";
import { OfficeIntake } from "../office-intake.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openOffice } from "./open-office.ts";

/** Ample in what a busy machine needs, hasty in what a test would have to wait for. */
export const hasty: Patience = {
  connect: 20_000,
  silence: 20_000,
  poll: 20_000,
  pauses: { first: 20, longest: 200 },
  loginPauses: { first: 50, longest: 200 },
};

/** What an office remembers when its server ends. */
export interface Kept {
  readonly people: MemoryPeople;
  readonly journal: MemoryJournal;
}

export interface IntakeOfficeOptions {
  readonly port: number;
  readonly user: string;
  readonly password?: string;
  readonly moveTo?: string;
  readonly kept?: Kept;
  readonly patience?: Patience;
  /** Comes between the office's answer and whoever asked; to be in the way of what follows. */
  readonly answered?: (answer: Acknowledgement) => Acknowledgement;
}

/** The real authority in memory with a mailbox, as the server wires them. */
export async function openIntakeOffice(options: IntakeOfficeOptions) {
  const { port, user, password = "secret", answered = (answer) => answer } = options;
  const people = options.kept?.people ?? new MemoryPeople();
  const journal = options.kept?.journal ?? new MemoryJournal(people);
  const { office, log, logged } = await openOffice({ journal });
  const asked: Pick<Office, "submit" | "now"> = {
    now: () => office.now(),
    submit: async (id, request) => answered(await office.submit(id, request)),
  };
  const intake = new OfficeIntake({
    office: asked,
    mailbox: {
      host: "127.0.0.1",
      port,
      secure: false,
      login: { user, password },
      folder: "INBOX",
      moveTo: options.moveTo ?? null,
    },
    key: Buffer.alloc(32, 7),
    log,
    patience: options.patience ?? hasty,
  });
  return {
    office,
    intake,
    logged,
    kept: { people, journal },
    /** What was taken in, in order. */
    taken: () =>
      [...office.state.intake.values()]
        .toSorted((a, b) => a.id - b.id)
        .map(({ id, arrived }) => {
          const { from = null, subject = null, text = null } = people.intake(id) ?? {};
          return { arrived, from, subject, text };
        }),
    async [Symbol.asyncDispose]() {
      await intake.close(20_000);
      await office.close();
    },
  };
}

/** The user's own mail program: puts e-mails into the mailbox and looks at it. */
export async function openMailProgram(port: number, user: string, password = "secret") {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port,
    secure: false,
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
  });
  await client.connect();
  return {
    client,
    async receive(message: string | Buffer, arrived = new Date("2026-11-20T08:15:00Z")) {
      await client.append("INBOX", message, [], arrived);
    },
    /** How many e-mails there are in a folder, and how many nobody has read. */
    async counts(folder = "INBOX") {
      const status = await client.status(folder, { messages: true, unseen: true });
      return status === false ? null : { messages: status.messages, unseen: status.unseen };
    },
    async [Symbol.asyncDispose]() {
      await client.logout();
    },
  };
}

/** A plain e-mail of a visitor. */
export function plainEmail(number: number, more: readonly string[] = []): string {
  return [
    `From: Visitor ${number} <visitor${number}@example.org>`,
    "To: amt@example.org",
    `Subject: Question ${number}`,
    `Message-ID: <${number}@example.org>`,
    ...more,
    "",
    `Text ${number}`,
    "",
  ].join("\r\n");
}
