import type { Locator, Page } from "@playwright/test";
import { book } from "../../shared/i18n/book.ts";
import { bookingPaths } from "../../shared/protocol/booking-pages.ts";

/** What a secret link of a booking opens, on the visitor's phone, in German. */
export class BookingLinkPage {
  readonly page: Page;
  readonly words = book.de.link;

  constructor(page: Page) {
    this.page = page;
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
