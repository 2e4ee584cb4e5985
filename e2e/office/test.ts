import { test as base, type Browser, type BrowserContextOptions } from "@playwright/test";
import type { OfficeVariant } from "../../server/testing/office-file.ts";
import { BookingLinkPage } from "../pages/booking-link.ts";
import { BookingPage } from "../pages/booking.ts";
import { CounterPage } from "../pages/counter.ts";
import { DisplayPage } from "../pages/display.ts";
import { KioskPage } from "../pages/kiosk.ts";
import { Mailbox } from "../pages/mail.ts";
import { PhonePage } from "../pages/phone.ts";
import type { TestLanguage } from "../pages/words.ts";
import { Others } from "./others.ts";
import { TestOffice } from "./test-office.ts";
import { Visitors } from "./visitors.ts";

const phoneSize = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Opens each device of the office in a browser context of its own, at its real size. */
export class Devices {
  readonly #browser: Browser;
  readonly #office: TestOffice;

  constructor(browser: Browser, office: TestOffice) {
    this.#browser = browser;
    this.#office = office;
  }

  /** `clock`: the page's clock can be moved by the test; `at`: by another way to the office than its own address. */
  async kiosk({ clock = false, at = this.#office.url } = {}): Promise<KioskPage> {
    const kiosk = new KioskPage(
      await this.#page({ viewport: { width: 1080, height: 1920 }, hasTouch: true }),
    );
    if (clock) await kiosk.page.clock.install();
    await kiosk.open(at);
    return kiosk;
  }

  async display(area: string, { at = this.#office.url } = {}): Promise<DisplayPage> {
    const display = new DisplayPage(await this.#page({ viewport: { width: 1920, height: 1080 } }));
    await display.open(at, area);
    return display;
  }

  async counter(key: string): Promise<CounterPage> {
    const counter = new CounterPage(await this.#page({ viewport: { width: 1366, height: 768 } }));
    await counter.open(this.#office.url, key);
    return counter;
  }

  async phone(address: string, language: TestLanguage = "de", { clock = false } = {}) {
    const phone = new PhonePage(await this.#page(phoneSize), language);
    if (clock) await phone.page.clock.install();
    await phone.open(address);
    return phone;
  }

  /** The booking pages on somebody's phone. `clockAhead`: how far the phone's clock goes wrong, in milliseconds. */
  async booking({ clockAhead = 0 } = {}): Promise<BookingPage> {
    const booking = new BookingPage(await this.#page(phoneSize));
    if (clockAhead !== 0) await booking.page.clock.install({ time: Date.now() + clockAhead });
    await booking.open(this.#office.url);
    return booking;
  }

  /** What the link of a mail opens on somebody's phone; `part` as the mail's link carries it. */
  async link(secret: string, part = "", language: TestLanguage = "de"): Promise<BookingLinkPage> {
    const link = new BookingLinkPage(await this.#page(phoneSize), language);
    await link.open(this.#office.url, secret, part);
    return link;
  }

  async close(): Promise<void> {
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
  }

  async #page(options: BrowserContextOptions) {
    const context = await this.#browser.newContext({ locale: "de-DE", ...options });
    return context.newPage();
  }
}

interface Fixtures {
  /** Changes to the example office: `test.use({ variant: { set: [[["limits", "recallAfter"], "1 s"]] } })`. */
  readonly variant: Pick<OfficeVariant, "set">;
  /** Whether the office sends mails; they can be read in `mailbox`. */
  readonly mail: boolean;
  readonly office: TestOffice;
  readonly devices: Devices;
  readonly others: Others;
  readonly mailbox: Mailbox;
  readonly visitors: Visitors;
}

/** A test with an office of its own and the devices in it. */
export const test = base.extend<Fixtures>({
  variant: [{}, { option: true }],
  mail: [false, { option: true }],
  async office({ variant, mail }, use) {
    const office = await TestOffice.open(variant.set, { mail });
    await use(office);
    await office.close();
  },
  async devices({ browser, office }, use) {
    const devices = new Devices(browser, office);
    await use(devices);
    await devices.close();
  },
  async others({ office }, use) {
    const others = new Others(office);
    await use(others);
    others.close();
  },
  async mailbox({ office }, use) {
    await use(new Mailbox(office.url));
  },
  async visitors({ office, mailbox }, use) {
    await use(new Visitors(office.url, mailbox));
  },
});

export { expect } from "@playwright/test";
