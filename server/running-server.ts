import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type { OfficeDefinition, PrinterKey } from "../shared/domain/definition.ts";
import { hour } from "../shared/domain/instant.ts";
import type { PrinterState } from "../shared/protocol/views.ts";
import { hasAdministrator } from "./access/settings/administrators.ts";
import { systemChance } from "./chance.ts";
import { definitionAtStart, type DefinitionFile } from "./definition-at-start.ts";
import { PaperPdfs } from "./documents/paper-pdfs.ts";
import { healthOf } from "./http/health.ts";
import { intakeKey } from "./journal/sqlite/intake-key.ts";
import { openSqliteJournal, type SqliteJournal } from "./journal/sqlite/sqlite-journal.ts";
import { mailId } from "./journal/sqlite/mail-id.ts";
import { Forgetting } from "./office/forgetting.ts";
import { Listeners } from "./listeners.ts";
import type { Log } from "./office/log.ts";
import type { Definitions } from "./office/ports.ts";
import { Office } from "./office/office.ts";
import { Publisher } from "./office/publisher.ts";
import { openOfficeAccess } from "./office-access.ts";
import { officeCertificates } from "./office-certificate.ts";
import { OfficeDefinitions } from "./office-definitions.ts";
import { OfficeIntake } from "./office-intake.ts";
import { OfficeMail } from "./office-mail.ts";
import { OfficePrinters } from "./office-printers.ts";
import { officeSettings } from "./office-settings.ts";
import { officeSignIn } from "./office-sign-in.ts";
import type { ServerOptions } from "./options.ts";
import { SqlitePeople } from "./people/sqlite-people.ts";
import { SqliteRetained } from "./people/sqlite-retained.ts";
import { DevicePrinters } from "./printing/device-printers.ts";
import { Spooler } from "./printing/spooler.ts";
import { ReceiptWords } from "./receipt-words.ts";
import { Receipts } from "./receipts.ts";
import { OfficeSlipDesk } from "./slip-desk.ts";
import { speakOfPrinting } from "./sockets/printer-events.ts";
import { settingsEvents } from "./sockets/settings-events.ts";
import { Sockets } from "./sockets/sockets.ts";
import { TestPages } from "./test-pages.ts";

export interface RunningServer {
  /** Where devices reach it, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Where visitors' phones do. */
  readonly publicUrl: string;
  /** SHA-256 of its certificate in lower-case hex; null over plain HTTP. */
  readonly fingerprint: string | null;
  /** Makes somebody the first administrator; null when there is one, or none is needed (rule X3). */
  readonly firstCode: string | null;
  readonly office: Office;
  close(): Promise<void>;
}

const clients = resolve(fileURLToPath(new URL("../build/clients", import.meta.url)));

/** How often time alone may change a view or turn the day. */
const tickEvery = 1_000;

/** How long the end waits for connections to close, and for a slip and a mail that are on their way, in milliseconds. */
const farewell = { connections: 500, slip: 3_000, mail: 1_500 };

/** Builds the whole server and listens. Throws what keeps it from starting. */
export async function startServer(
  options: ServerOptions,
  file: DefinitionFile,
  log: Log,
  example?: (fastify: FastifyInstance, definition: OfficeDefinition) => Promise<void>,
): Promise<RunningServer> {
  const startedAt = performance.now();
  const journal = openSqliteJournal(options.data);
  const atStart = await definitionOf(file, journal);
  const people = new SqlitePeople(() => journal.database);
  const words = new ReceiptWords({
    definition: () => office.definition,
    papers: journal.papers,
    publicUrl: () => publicUrl,
  });
  const office = await Office.open({
    ...atStart,
    journal,
    clock: Date.now,
    chance: systemChance(),
    log,
    nameReceipt: (receipt, by) => words.names(receipt, by),
  });

  const printerStates = new Map<PrinterKey, PrinterState>();
  const printer = (key: PrinterKey): PrinterState => printerStates.get(key) ?? "offline";
  const devicePrinters = new DevicePrinters();
  const pdfs = new PaperPdfs((line) => log.warn(line));
  const certificates = await officeCertificates(options);
  const certificate = certificates.office;
  for (const warning of (certificate ?? certificates.visitors)?.warnings ?? []) log.warn(warning);
  const access = openOfficeAccess({ options, journal, office, certificate, log });
  const { devices, staff } = access;
  const signIn = officeSignIn({
    ...access,
    options,
    office,
    secure: certificate !== null,
    officeUrl: () => options.officeUrl ?? listeners.officeUrl,
    log,
  });
  const toolToken = randomBytes(24).toString("base64url");
  const listeners = await Listeners.build({
    tools: { devices, toolToken, record: access.recordAtServer },
    options,
    certificates,
    devices,
    clients,
    ...(example && { example: (fastify) => example(fastify, office.definition) }),
    ...(signIn && { more: signIn }),
    tickets: { office, look: (visit) => publisher.lookAtTicket(visit) },
    booking: {
      office,
      people,
      publicUrl: () => publicUrl,
      confirmationPdf: (paper) => pdfs.confirmation(paper),
    },
    receipts: {
      office,
      papers: journal.papers,
      state: (number) => receipts.state(number),
      retry: (number) => receipts.retry(number),
    },
    status: { office },
    updates: options.updates === null ? null : { directory: options.updates, office },
    health: () =>
      healthOf({
        office: office.definition.name,
        day: office.state.day,
        sequence: office.seq,
        journal: office.journalHealth,
        clockBehind: office.clockBehind(),
        connected: sockets.connected,
        printers: Object.fromEntries(
          Object.keys(office.definition.printers).map((key) => [key, printer(key)]),
        ),
        mail: mail.health(),
        intake: intake.health(),
        uptime: Math.round((performance.now() - startedAt) / 1_000),
      }),
  });
  const settings = officeSettings({
    ...access,
    office,
    clock: Date.now,
    log,
    printer,
    testPages: () => testPages,
    definitions: new OfficeDefinitions({
      office,
      definitions: journal.definitions,
      hasAdministrator: (definition) => hasAdministrator(access.store, definition),
    }),
  });
  const sockets = new Sockets(listeners.sockets, {
    office,
    devices,
    staff,
    people,
    log,
    toolToken,
    publicUrl: options.publicUrl,
    speaks: [settingsEvents(settings), speakOfPrinting(devicePrinters)],
  });

  await listeners.listen();
  const publicUrl = options.publicUrl ?? listeners.publicUrl;
  const publisher = new Publisher({
    office,
    people,
    mails: journal.outbox,
    log,
    publicUrl,
    receiptPdf: (number) => receipts.state(number),
    epoch: randomBytes(6).toString("base64url"),
    printer,
    send: (audience, message) => sockets.send(audience, message),
  });
  const mail = new OfficeMail({
    office,
    people,
    outbox: journal.outbox,
    papers: journal.papers,
    mailId: mailId(journal.database),
    publicUrl,
    server: options.smtp,
    log,
    confirmation: (paper) => pdfs.confirmation(paper),
  });
  const receipts = new Receipts({
    office,
    papers: journal.papers,
    words,
    log,
    pdf: (content) => pdfs.receipt(content),
  });
  const intake = new OfficeIntake({
    office,
    mailbox: options.imap,
    key: intakeKey(journal.database),
    log,
  });
  const printers = new OfficePrinters(devicePrinters);
  const desk = await OfficeSlipDesk.open(office, words, publicUrl);
  const spooler = new Spooler({
    desk,
    retryAfter: 2_000,
    statusEvery: 3_000,
    printers: printers.of(office.definition.printers),
    onHealth: (key, health) => {
      printerStates.set(key, health);
      publisher.publish();
    },
    onTrouble: (key, error) => log.error("a slip could not be printed", { printer: key, error }),
  });
  const testPages = new TestPages({
    spooler,
    definition: () => office.definition,
    clock: Date.now,
  });
  spooler.start();
  sockets.open(publisher);
  const tools = announceToTools(options, listeners.toolsUrl, toolToken, journal.definitions);
  office.onRedefined((definition) => {
    spooler.use(printers.of(definition.printers));
    staff.tellAgain();
    tools.tellDefinition();
  });
  const retained = new SqliteRetained(() => journal.database);
  const forgetting = new Forgetting({ office, retained, log });
  const keepHouse = () => {
    void forgetAnswers(journal, office.definition, log);
    // At night it runs by itself; here only what could not be done then.
    void forgetting.run();
  };
  keepHouse();
  const housekeeping = setInterval(keepHouse, hour);
  const ticker = setInterval(() => {
    office.tick().catch((error: unknown) => log.error("the day could not be turned", { error }));
    staff.tick();
    publisher.publish();
  }, tickEvery);

  return {
    url: listeners.officeUrl,
    publicUrl,
    fingerprint: certificate?.fingerprint ?? null,
    get firstCode() {
      return staff.firstCode;
    },
    office,
    async close() {
      clearInterval(ticker);
      clearInterval(housekeeping);
      tools.withdraw();
      const cut = setTimeout(() => listeners.cut(), farewell.connections);
      await sockets.close();
      clearTimeout(cut);
      // A printer that hangs does not hold the end up: its slip stays as `printing`, and the next start says `unknown`.
      await Promise.race([spooler.stop(), pause(farewell.slip, undefined, { ref: false })]);
      await mail.close(farewell.mail);
      await intake.close(farewell.mail);
      await forgetting.close();
      receipts.close();
      publisher.close();
      await office.close();
      await listeners.close();
      await pdfs.close();
    },
  };
}

/** What the office begins with; a definition that cannot be used leaves the data to whoever comes next. */
async function definitionOf(file: DefinitionFile, journal: SqliteJournal) {
  try {
    return definitionAtStart(file, journal.definitions, Date.now());
  } catch (error) {
    await journal.close();
    throw error;
  }
}

/** Answers are kept as long as a client may still ask again (rule W1). */
async function forgetAnswers(
  journal: SqliteJournal,
  { retention }: OfficeDefinition,
  log: Log,
): Promise<void> {
  try {
    await journal.forgetAnswers(Date.now() - retention.answerDays * 24 * hour);
  } catch (error) {
    log.warn("old answers were not deleted", { error });
  }
}

/** Tells the office's own tools on this machine where the server is, its office, and how to prove themselves. */
function announceToTools(
  { data }: ServerOptions,
  url: string,
  token: string,
  definitions: Definitions,
) {
  const address = join(data, "address");
  const proof = join(data, "tool-token");
  const definition = resolve(data, "definition.yaml");
  const tellDefinition = () => writeFileSync(definition, definitions.newest()?.yaml ?? "");
  tellDefinition();
  writeFileSync(join(data, "office"), `${definition}\n`);
  writeFileSync(proof, `${token}\n`, { mode: 0o600 });
  // Last, since its being there says that the server is ready.
  writeFileSync(address, `${url}\n`);
  return {
    /** The definition in force, as tools read it. */
    tellDefinition,
    withdraw(): void {
      rmSync(address, { force: true });
      rmSync(proof, { force: true });
    },
  };
}
