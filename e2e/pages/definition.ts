import { expect, type Locator, type Page } from "@playwright/test";
import { definition as words } from "../../shared/i18n/locales/de/definition.ts";
import { SettingsPage } from "./settings.ts";

/** The office definition as an administrator changes it. */
export class DefinitionPage {
  readonly page: Page;
  readonly words = words;
  readonly settings: SettingsPage;

  constructor(page: Page) {
    this.page = page;
    this.settings = new SettingsPage(page);
  }

  async open(): Promise<void> {
    await this.settings.open();
    await this.settings.tab("definition");
    await expect(this.text).not.toHaveValue("");
  }

  get text(): Locator {
    return this.page.getByLabel(words.text);
  }

  /** Selects the first such words in the text and types others over them. */
  async replace(words: RegExp, by: string): Promise<void> {
    const found = words.exec(await this.text.inputValue());
    if (found === null) throw new Error(`the definition has no ${words.source}`);
    const range = [found.index, found.index + found[0].length] as const;
    await this.text.evaluate((field, [from, to]) => {
      if (!(field instanceof HTMLTextAreaElement)) throw new Error("it is no text field");
      field.focus();
      field.setSelectionRange(from, to);
    }, range);
    await this.page.keyboard.insertText(by);
  }

  async check(): Promise<void> {
    await this.settings.button(words.check).click();
  }

  get findings(): Locator {
    return this.page.locator(".definition-findings li");
  }

  version(version: number): Locator {
    return this.page
      .getByRole("table", { name: words.versions })
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: String(version), exact: true }) });
  }
}
