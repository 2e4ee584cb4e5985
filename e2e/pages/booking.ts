import { expect, type Locator, type Page } from "@playwright/test";
import { clockTime } from "../../shared/ui/format.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { saying, words, type TestLanguage } from "./words.ts";

export type BookingField = "name" | "email" | "fileNumber";

/** The booking pages as a visitor touches them on a phone. */
export class BookingPage {
  readonly page: Page;
  #language: TestLanguage = "de";

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/book/`);
    await expect(this.heading(this.words.find.heading)).toBeVisible();
  }

  get words() {
    return words[this.#language].book;
  }

  async speak(language: TestLanguage): Promise<void> {
    await this.page.getByRole("combobox", { name: this.words.language }).selectOption(language);
    this.#language = language;
    await expect(this.page.locator("html")).toHaveAttribute("lang", language);
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name: text });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole("link", { name });
  }

  field(field: BookingField): Locator {
    return this.page.getByRole("textbox", { name: this.words.details[field] });
  }

  alert(text: string | RegExp): Locator {
    return this.page.getByRole("alert").filter({ hasText: text });
  }

  /** A time of the day that is shown. */
  time(at: Instant): Locator {
    return this.page.locator(`[data-at="${at}"]`);
  }

  /** What is left of the time that is kept. */
  get countdown(): Locator {
    return this.page.getByRole("timer");
  }

  /** Another window of the same browser. */
  async secondWindow(): Promise<BookingPage> {
    return new BookingPage(await this.page.context().newPage());
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: this.words.find.label }).fill(text);
  }

  /** From the list of services to the free times. */
  async choose(service: string, people = 1): Promise<void> {
    await this.link(service).tap();
    await expect(this.heading(service)).toBeVisible();
    for (let count = 1; count < people; count += 1)
      await this.button(this.words.service.more).tap();
    await this.button(this.words.service.choose).tap();
    await expect(this.heading(this.words.slots.heading)).toBeVisible();
  }

  /** Goes to the day of this time in the calendar. */
  async show(at: Instant, zone: string): Promise<void> {
    const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
    const day = this.page.locator(`[data-date="${date.toString()}"]`);
    await expect(this.page.locator("[data-date]").first()).toBeVisible();
    if (!(await day.isVisible())) await this.button(this.words.slots.nextMonth).tap();
    await day.tap();
    await expect(this.time(at)).toHaveText(clockTime(at, zone, this.#language));
  }

  async pick(at: Instant, zone: string): Promise<void> {
    await this.show(at, zone);
    await this.time(at).tap();
  }

  /** From the first page to the form, with this time held. */
  async hold(service: string, at: Instant, zone: string): Promise<void> {
    await this.choose(service);
    await this.pick(at, zone);
    await expect(this.heading(this.words.details.heading)).toBeVisible();
  }

  async type(typed: Readonly<Partial<Record<BookingField, string>>>): Promise<void> {
    const { name, email, fileNumber } = typed;
    if (name !== undefined) await this.field("name").fill(name);
    if (email !== undefined) await this.field("email").fill(email);
    if (fileNumber !== undefined) await this.field("fileNumber").fill(fileNumber);
  }

  /** What the fields hold. */
  async expectTyped(typed: Readonly<Partial<Record<BookingField, string>>>): Promise<void> {
    for (const field of ["name", "email", "fileNumber"] as const) {
      const value = typed[field];
      if (value !== undefined) await expect(this.field(field)).toHaveValue(value);
    }
  }

  /** The button under the form, whatever it says. */
  get submit(): Locator {
    const { withEmail, withoutEmailButton } = this.words.details;
    return this.page.getByRole("button", {
      name: new RegExp(`^(${withEmail}|${withoutEmailButton})$`),
    });
  }

  /** The code that the visitor is to keep, in three groups. */
  get codeShown(): Locator {
    return this.page.locator("bdi").filter({ hasText: /^\d{4} \d{4} \d{4}$/ });
  }

  code(): Promise<string> {
    return this.codeShown.innerText();
  }

  /** What is said without being asked for. */
  status(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByRole("status").filter({ hasText: saying(template, values) });
  }

  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByText(saying(template, values));
  }
}
