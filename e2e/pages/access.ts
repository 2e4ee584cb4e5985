import { expect, type Locator, type Page } from "@playwright/test";
import { access as words } from "../../shared/i18n/locales/de/access.ts";
import { password, pin, userOf } from "../office/accounts.ts";

/** What stands before a counter: pairing, sign-in, lock. */
export class AccessPage {
  readonly page: Page;
  readonly words = words;

  constructor(page: Page) {
    this.page = page;
  }

  /** The eight characters a new device shows. */
  async pairingCode(): Promise<string> {
    return (await this.code.innerText()).replaceAll(/\s/g, "");
  }

  get code(): Locator {
    return this.page.locator(".pairing-code");
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { name });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name });
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByRole("textbox", { name: label, exact: true }).fill(value);
  }

  /** By name, as far as the server's answer. */
  async signIn(staff: string, secret = password): Promise<void> {
    const { user, password: label, submit } = this.words.signIn;
    await this.fill(user, userOf(staff));
    await this.fill(label, secret);
    await this.button(submit).click();
    await expect(this.page.locator(".access-card [data-pending]")).toHaveCount(0);
  }

  /** As the reader types it: within a few milliseconds, wherever the focus is. */
  async readBadge(digits: string): Promise<void> {
    await expect(this.page.locator(".access-card input")).not.toHaveCount(0);
    await this.page.evaluate(
      (keys) => {
        for (const key of keys) {
          const target = document.activeElement ?? document.body;
          target.dispatchEvent(
            new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
          );
        }
      },
      [...digits, "Enter"],
    );
    await expect(this.heading(this.words.signIn.badgeRead)).toBeVisible();
  }

  async givePin(): Promise<void> {
    await this.fill(this.words.signIn.pin, pin);
    await this.page.keyboard.press("Enter");
  }

  async lock(): Promise<void> {
    await this.button(this.words.lock.button).click();
    await this.locked();
  }

  async locked(): Promise<void> {
    await expect(this.page.getByText(this.words.lock.title, { exact: true })).toBeVisible();
  }

  /** Somebody else wants to sign in at a locked screen. */
  async another(): Promise<void> {
    await this.button(this.words.lock.another).click();
  }

  async beginDuty(): Promise<void> {
    await this.button(this.words.duty.begin).click();
  }
}
