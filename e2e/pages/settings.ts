import { expect, type Locator, type Page } from "@playwright/test";
import { settings as words } from "../../shared/i18n/locales/de/settings.ts";

/** The settings as an administrator uses them. */
export class SettingsPage {
  readonly page: Page;
  readonly words = words;

  constructor(page: Page) {
    this.page = page;
  }

  get main(): Locator {
    return this.page.locator("main.settings");
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** By its key; the keyboard is then at the tabs. */
  async open(): Promise<void> {
    await this.page.keyboard.press("5");
    await expect(this.main).toBeVisible();
  }

  async tab(name: keyof typeof words.tabs): Promise<void> {
    await this.page.getByRole("tab", { name: this.words.tabs[name] }).click();
  }

  /** The row of this name in the list that is open. */
  row(name: string): Locator {
    return this.main.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }

  async edit(person: string): Promise<void> {
    await this.row(person).getByRole("button").click();
    await expect(this.dialog.getByRole("heading", { name: person })).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
}
