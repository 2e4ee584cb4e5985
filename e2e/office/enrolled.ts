import { test as base, expect, type Browser, type Page } from "@playwright/test";
import { AccessPage } from "../pages/access.ts";
import { CounterPage } from "../pages/counter.ts";
import { KioskPage } from "../pages/kiosk.ts";
import { giveAccounts, type TestPeople } from "./accounts.ts";
import { runDevice } from "./run-device.ts";
import { TestOffice } from "./test-office.ts";

/** A counter's screen: what stands before it, and the desk behind. */
export interface StaffScreen {
  readonly page: Page;
  readonly access: AccessPage;
  readonly desk: CounterPage;
}

const sizes = {
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true },
  display: { viewport: { width: 1920, height: 1080 } },
  counter: { viewport: { width: 1366, height: 768 } },
} as const;

/** Machines of an office that lets in only what is enrolled. */
export class Machines {
  readonly #browser: Browser;
  readonly office: TestOffice;

  constructor(browser: Browser, office: TestOffice) {
    this.#browser = browser;
    this.office = office;
  }

  /** One that is new: it shows its code. `clock`: its clock can be moved by the test. */
  async unpack(kind: keyof typeof sizes, { clock = false } = {}): Promise<AccessPage> {
    const context = await this.#browser.newContext({ locale: "de-DE", ...sizes[kind] });
    const page = await context.newPage();
    if (clock) await page.clock.install();
    await page.goto(`${this.office.url}/${kind}/`);
    return new AccessPage(page);
  }

  /** Somebody at the server types the code that a machine shows. */
  async approve(machine: AccessPage, place: string): Promise<void> {
    await runDevice(this.office, "approve", await machine.pairingCode(), "--place", place);
    await expect(machine.code).toBeHidden();
  }

  async counter(place: string, options = {}): Promise<StaffScreen> {
    const access = await this.unpack("counter", options);
    await this.approve(access, place);
    const { page } = access;
    return { page, access, desk: new CounterPage(page) };
  }

  /** A visitor takes a number for the clearing desk at an enrolled kiosk; gives it. */
  async visitor(): Promise<string> {
    const access = await this.unpack("kiosk");
    await this.approve(access, "hall");
    const kiosk = new KioskPage(access.page);
    await kiosk.wantTicket();
    await kiosk.touch(/Fragen und Unterlagen/);
    await kiosk.touch(kiosk.words.confirm.print);
    return kiosk.printedNumber();
  }
}

interface Launch {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** Who has an account when the office opens; without anybody it is the first start. */
  readonly people: TestPeople;
  /** More for the server to start with. */
  readonly launch: Launch;
  readonly office: TestOffice;
  readonly machines: Machines;
}

/** A test with an office in which devices are enrolled and people sign in. */
export const test = base.extend<Fixtures>({
  people: [{}, { option: true }],
  launch: [{}, { option: true }],
  async office({ people, launch }, use) {
    const office = await TestOffice.open([], { access: "enrolled", ...launch });
    if (Object.keys(people).length > 0) await giveAccounts(office, people);
    await use(office);
    await office.close();
  },
  async machines({ browser, office }, use) {
    await use(new Machines(browser, office));
    await Promise.all(browser.contexts().map((context) => context.close()));
  },
});

export { expect } from "@playwright/test";
