import { expect, type Locator, type Page } from "@playwright/test";
import { scan } from "./scanner.ts";
import { saying, words, type TestLanguage } from "./words.ts";

const languageNames = { de: "Deutsch", en: "English", ar: "العربية" } as const;

/** In CSS pixels from the screen's upper left corner. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** A kiosk as a visitor touches it. */
export class KioskPage {
  readonly page: Page;
  #language: TestLanguage = "de";
  #touches = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(`${url}/kiosk/`);
    await expect(this.heading(/./)).toBeVisible();
  }

  /** It has numbers for when the server is away: they come right behind the first view (rule L1). */
  async hasNumbers(): Promise<void> {
    await expect.poll(() => this.page.evaluate(leasedQueues)).toBeGreaterThan(0);
  }

  /** Touches so far, the one for the language not counted. */
  get touches(): number {
    return this.#touches;
  }

  get words() {
    return words[this.#language].kiosk;
  }

  get common() {
    return words[this.#language].common;
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name: text });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** The number on the card of the result screen. */
  get number(): Locator {
    return this.page
      .getByRole("main")
      .locator("bdi")
      .filter({ hasText: /^[A-Z]\d{3,}$/ });
  }

  async chooseLanguage(language: TestLanguage): Promise<void> {
    await this.button(languageNames[language]).tap();
    this.#language = language;
    await expect(this.page.locator("html")).toHaveAttribute("lang", language);
  }

  /** For the next visitor: the kiosk is back in the office's first language. */
  expectDefaultLanguage(): void {
    this.#language = "de";
  }

  async touch(name: string | RegExp): Promise<void> {
    await this.button(name).tap();
    this.#touches += 1;
  }

  async wantTicket(): Promise<void> {
    await this.touch(this.words.start.ticket);
  }

  /** Where a finger meets the button, which must be there and willing. */
  async middleOf(name: string | RegExp): Promise<Place> {
    const target = this.button(name);
    await expect(target).toBeEnabled();
    const box = await target.boundingBox();
    if (box === null) throw new Error("the button cannot be seen");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Two touches of one trembling finger, the second before the first could do anything; whatever is there. */
  async touchTwiceAt({ x, y }: Place): Promise<void> {
    const heard = await this.page.evaluateHandle(countTouches);
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type: "touchStart" | "touchEnd") => {
      const touchPoints = type === "touchStart" ? [{ x, y }] : [];
      return session.send("Input.dispatchTouchEvent", { type, touchPoints });
    };
    // Sent together, so that the second does not wait for what the first has done.
    await Promise.all((["touchStart", "touchEnd", "touchStart", "touchEnd"] as const).map(touch));
    await session.detach();
    await expect.poll(() => heard.evaluate(({ count }) => count)).toBe(2);
    this.#touches += 2;
  }

  /** One touch, without looking whether the button is still there when the finger is lifted. */
  async touchAndVanish(name: string | RegExp): Promise<void> {
    const { x, y } = await this.middleOf(name);
    await this.page.touchscreen.tap(x, y);
    this.#touches += 1;
  }

  async scan(text: string, secondsLater = 0): Promise<void> {
    await scan(this.page, text, secondsLater);
  }

  async typeCode(digits: string): Promise<void> {
    for (const digit of digits) await this.button(new RegExp(`^${digit}$`)).tap();
  }

  /** The number, once it and the word that the slip is out are on the screen. */
  async printedNumber(): Promise<string> {
    await expect(this.page.getByText(this.words.result.take)).toBeVisible();
    return (await this.number.innerText()).trim();
  }

  /** The QR code of the result screen, as a camera sees it. */
  get qrCode(): Locator {
    return this.page.getByRole("img", { name: this.words.result.phone });
  }

  /** What the visitor is told in this language, with any values in it. */
  says(template: string, values?: Readonly<Record<string, string>>): Locator {
    return this.page.getByText(saying(template, values));
  }
}

/** Runs in the page: counts the touches from now on. */
function countTouches(): { readonly count: number } {
  const heard = { count: 0 };
  document.addEventListener("pointerdown", () => (heard.count += 1), { capture: true });
  return heard;
}

/** Runs in the page: of how many queues its database has numbers. */
async function leasedQueues(): Promise<number> {
  const [database] = await indexedDB.databases();
  if (database?.name === undefined) return 0;
  const { promise, resolve } = Promise.withResolvers<number>();
  const request = indexedDB.open(database.name);
  request.addEventListener("success", () => {
    const rows = request.result.transaction("away").objectStore("away").get("memory");
    rows.addEventListener("success", () => {
      request.result.close();
      const memory: { queues: { blocks: unknown[] }[] } | undefined = rows.result;
      resolve(memory?.queues.filter(({ blocks }) => blocks.length > 0).length ?? 0);
    });
  });
  return promise;
}
