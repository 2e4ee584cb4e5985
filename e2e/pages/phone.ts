import { type Locator, type Page } from "@playwright/test";
import { saying, words, type TestLanguage } from "./words.ts";

/** A ticket's page on the visitor's own phone. */
export class PhonePage {
  readonly page: Page;
  readonly words;

  constructor(page: Page, language: TestLanguage = "de") {
    this.page = page;
    this.words = words[language].phone;
  }

  /** `address` as the QR code says it. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  number(number: string): Locator {
    return this.page.getByLabel(`${this.words.yourNumber}: ${number}`);
  }

  /** The card that carries the number. */
  get card(): Locator {
    return this.page.getByRole("banner").locator("[data-tone]");
  }

  /** The value beside a word. */
  fact(word: string): Locator {
    return this.page
      .getByRole("definition")
      .and(this.page.locator("dt", { hasText: word }).locator("xpath=following-sibling::dd"));
  }

  heading(text: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: text });
  }

  get called(): Locator {
    return this.page.getByRole("alert").filter({ hasText: this.words.called.title });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name });
  }

  /** The words that what is shown is old. */
  get lost(): Locator {
    return this.page.getByRole("status").filter({ hasText: this.words.reconnecting });
  }

  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByText(saying(template, values));
  }
}
