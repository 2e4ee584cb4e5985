import { createServer, type Server } from "node:http";
import { expect, test as base, type Page } from "@playwright/test";
import { bundleApp } from "../scripts/electron/bundle.ts";
import { stageOf, type ProductName } from "../scripts/electron/products.ts";
import { servePages } from "../shared/shell/page-files.ts";

/**
 * The apps' own pages in Chromium, with the apps' own files, handler and content security policy. What the preload
 * would show is put beside the page; Electron itself is not here.
 */
class ShellPage {
  readonly page: Page;
  readonly said: string[] = [];
  readonly #servers: Server[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("console", (message) => {
      if (message.type() === "error") this.said.push(message.text());
    });
    page.on("pageerror", (error) => this.said.push(error.message));
  }

  async open(product: ProductName, path: string): Promise<void> {
    const answer = servePages(`${stageOf(product)}/pages`, {
      server: "https://warten.example.org",
      namesLoudspeakers: product === "display",
    });
    const server = createServer((request, response) => {
      const reply = async () => {
        const its = await answer(new Request(`http://page${request.url ?? "/"}`));
        response.writeHead(its.status, Object.fromEntries(its.headers));
        response.end(Buffer.from(await its.arrayBuffer()));
      };
      reply().catch((error: unknown) => response.destroy(new Error("page", { cause: error })));
    });
    this.#servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    await this.page.goto(`http://127.0.0.1:${address.port}${path}`);
  }

  close(): void {
    for (const server of this.#servers) server.close();
  }
}

const test = base.extend<{ shell: ShellPage }>({
  shell: async ({ page }, use) => {
    const shell = new ShellPage(page);
    await use(shell);
    shell.close();
  },
});

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await bundleApp("kiosk");
  await bundleApp("counter");
});

test("the kiosk's PIN is typed by touch, and wrong ones are said so", async ({ shell }) => {
  const { page } = shell;
  await page.setViewportSize({ width: 480, height: 760 });
  await page.addInitScript(() => {
    const answers = [{ answer: "wrong" }, { answer: "late", seconds: 30 }, { answer: "bye" }];
    const asked: string[] = [];
    Object.assign(window, {
      asked,
      wartemarke: {
        kiosk: {
          exit: async (pin: string) => {
            asked.push(pin);
            return answers[asked.length - 1];
          },
          closeExit: async () => asked.push("closed"),
        },
      },
    });
  });
  await shell.open("kiosk", "/exit/");
  const type = async (pin: string) => {
    for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
    await page.getByRole("button", { name: "Beenden" }).click();
  };
  await type("481517");
  await expect(page.getByRole("status")).toHaveText("Diese PIN ist falsch.");
  await type("0000");
  await expect(page.getByRole("status")).toHaveText(/Bitte 30 Sekunden warten/);
  await page.keyboard.type("481516");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("Der Kiosk wird beendet.");
  await page.screenshot({ path: "build/test/shell-exit.png" });
  expect(await page.evaluate(() => Reflect.get(window, "asked"))).toEqual([
    "481517",
    "0000",
    "481516",
  ]);
  expect(shell.said).toEqual([]);
});

test("the mini bar shows what the page told, and asks for next and recall", async ({ shell }) => {
  const { page } = shell;
  await page.setViewportSize({ width: 420, height: 72 });
  await page.addInitScript(() => {
    const wishes: string[] = [];
    Object.assign(window, {
      wishes,
      wartemarke: {
        counter: {
          wish: async (wish: string) => wishes.push(wish),
          onStatus: (listener: (status: object) => void) => {
            Object.assign(window, { tell: listener });
            return () => {};
          },
        },
      },
    });
  });
  await shell.open("counter", "/mini-bar/");
  const next = page.getByRole("button", { name: "Nächste" });
  await expect(next).toBeDisabled();
  await page.evaluate(() =>
    Reflect.get(window, "tell")({ number: "K012", waiting: 3, canNext: true, canRecall: true }),
  );
  await expect(page.getByText("K012")).toBeVisible();
  await expect(page.getByText("3 warten")).toBeVisible();
  await next.click();
  await page.getByRole("button", { name: "Erneut rufen" }).click();
  await page.screenshot({ path: "build/test/shell-mini-bar.png" });
  expect(await page.evaluate(() => Reflect.get(window, "wishes"))).toEqual(["next", "recall"]);
  expect(shell.said).toEqual([]);
});

test("the kiosk's page opens from the app's own files with the server away", async ({ shell }) => {
  await shell.open("kiosk", "/");
  await expect(shell.page.locator("#root > *").first()).toBeVisible();
  const blocked = shell.said.filter((text) => !/warten\.example\.org|WebSocket|ERR_/.test(text));
  expect(blocked).toEqual([]);
});
