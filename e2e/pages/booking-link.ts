import type { Locator, Page } from "@playwright/test";
import { bookingPaths } from "../../shared/protocol/booking-pages.ts";
import { words, type TestLanguage } from "./words.ts";

/** What a secret link of a booking opens, on the visitor's phone. */
export class BookingLinkPage {
  readonly page: Page;
  readonly words;

  constructor(page: Page, language: TestLanguage = "de") {
    this.page = page;
    this.words = words[language].book.link;
  }

  /** `part` as a mail's link carries it: `#move`, `#cancel`. */
  async open(office: string, secret: string, part = ""): Promise<void> {
    await this.page.goto(office + bookingPaths.page(secret) + part);
  }

  heading(text: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: text });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The code of the appointment, in three groups. */
  get code(): Locator {
    return this.page.locator("bdi").filter({ hasText: /^\d{4} \d{4} \d{4}$/ });
  }

  /** Times that can be touched, of the day that is shown. */
  get freeTimes(): Locator {
    return this.page.locator("[data-at]:not([aria-disabled=true])");
  }

  alert(text: string): Locator {
    return this.page.getByRole("alert").filter({ hasText: text });
  }

  /** Another window of the same browser. */
  async secondWindow(): Promise<BookingLinkPage> {
    return new BookingLinkPage(await this.page.context().newPage());
  }
}
