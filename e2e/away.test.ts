import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startTcpProxy } from "../shared/testing/tcp-proxy.ts";
import { expect, test } from "./office/test.ts";
import { KioskPage } from "./pages/kiosk.ts";

const clients = fileURLToPath(new URL("../build/clients", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

test("[L2][N1][N2] ten numbers drawn with the server down are in the queue once, in order, after it is back", async ({
  office,
  devices,
  others,
}) => {
  test.slow();
  const desk = await others.counter("c4");
  const before = await others.takeTicket("walk-in");
  const atOffice = () => Number(new URL(office.url).port);
  let target = atOffice;
  await using line = await startTcpProxy(() => target());
  const kiosk = await devices.kiosk({ at: `http://127.0.0.1:${line.port}` });
  await kiosk.hasNumbers();
  await office.kill();
  await expect(kiosk.says(kiosk.words.away.heading)).toBeVisible({ timeout: 5_500 });

  const drawn: string[] = [];
  await test.step("five numbers", async () => {
    while (drawn.length < 5) drawn.push(await drawNumber(kiosk));
  });
  await test.step("five more, after the kiosk itself was started again", async () => {
    // In the app the pages come from its own files; a browser gets them from another server at the same address.
    await using pages = await servePages();
    target = () => pages.port;
    await kiosk.page.reload();
    await expect(kiosk.says(kiosk.words.away.heading)).toBeVisible();
    while (drawn.length < 10) drawn.push(await drawNumber(kiosk));
    target = atOffice;
  });
  expect(drawn).toEqual(Array.from({ length: 10 }, (_, place) => `W${801 + place}`));

  await office.restart();
  await expect(kiosk.says(kiosk.words.away.heading)).toBeHidden({ timeout: 20_000 });
  const queued = () =>
    Object.values(desk.views.view.waiting)
      .filter(({ queue }) => queue === "walk-in")
      .toSorted((a, b) => a.servableSince - b.servableSince);
  await expect.poll(() => queued().map(({ number }) => number)).toEqual([before.number, ...drawn]);
  expect(queued().map(({ away }) => away)).toEqual([false, ...drawn.map(() => true)]);
  const counter = await devices.counter("c5");
  await counter.signOn("Person 01");
  await expect(counter.page.getByText(counter.words.lists.away).first()).toBeVisible();

  await test.step("and the next one is an ordinary one again", async () => {
    await kiosk.wantTicket();
    await kiosk.touch(/Etwas anderes/);
    await kiosk.touch(kiosk.words.confirm.print);
    expect(await kiosk.printedNumber()).toBe("W002");
    await expect.poll(() => queued()).toHaveLength(12);
  });
});

test("[N2][L2] a line that takes the wish and never brings the answer: the visitor is in the queue once", async ({
  office,
  devices,
  others,
}) => {
  const desk = await others.counter("c4");
  await using line = await startTcpProxy(() => Number(new URL(office.url).port));
  const kiosk = await devices.kiosk({ at: `http://127.0.0.1:${line.port}` });
  await kiosk.hasNumbers();
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  line.holdFromServer();
  await kiosk.touch(kiosk.words.confirm.print);
  const waiting = () =>
    Object.values(desk.views.view.waiting)
      .filter(({ queue }) => queue === "walk-in")
      .map(({ number }) => number);
  await expect.poll(waiting, "the server has granted it").toEqual(["W001"]);
  await expect(kiosk.number).toHaveText("W801", { timeout: 10_000 });
  await expect(kiosk.says(kiosk.words.away.ticket)).toBeVisible();

  line.cut();
  line.mend();
  await expect.poll(waiting, { timeout: 15_000 }).toEqual(["W801"]);
  await expect(kiosk.number).toHaveText("W801");
});

test("[N2][L2] a wish that is stuck on the way and arrives after the line was mended gives no second number", async ({
  office,
  devices,
  others,
}) => {
  const desk = await others.counter("c4");
  await using line = await startTcpProxy(() => Number(new URL(office.url).port));
  const kiosk = await devices.kiosk({ at: `http://127.0.0.1:${line.port}` });
  await kiosk.hasNumbers();
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  line.hold();
  await kiosk.touch(kiosk.words.confirm.print);
  await expect(kiosk.number).toHaveText("W801", { timeout: 10_000 });
  // Everything held back comes now, the wish among it.
  line.mend();
  const waiting = () => Object.values(desk.views.view.waiting).map(({ number }) => number);
  await expect.poll(waiting, { timeout: 15_000 }).toEqual(["W801"]);
  await kiosk.touch(kiosk.words.result.done);
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  await kiosk.touch(kiosk.words.confirm.print);
  await expect(kiosk.number).toBeVisible();
  const next = (await kiosk.number.innerText()).trim();
  await expect.poll(() => waiting().toSorted()).toEqual([next, "W801"].toSorted());
});

test("[N2] on a slow line a number is asked for once and comes once", async ({
  office,
  devices,
  others,
}) => {
  const desk = await others.counter("c4");
  await using line = await startTcpProxy(() => Number(new URL(office.url).port));
  const kiosk = await devices.kiosk({ at: `http://127.0.0.1:${line.port}` });
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  // Longer than the page waits before it sends the same again.
  line.delay(1_900);
  await kiosk.touch(kiosk.words.confirm.print);
  await expect(kiosk.number).toHaveText("W001", { timeout: 15_000 });
  line.mend();
  await kiosk.touch(kiosk.words.result.done);
  const waiting = Object.values(desk.views.view.waiting).map(({ number }) => number);
  expect(waiting).toEqual(["W001"]);
});

test("[L2] with the server away a code is not read: the kiosk says so and offers a number; what it has none of is closed", async ({
  office,
  devices,
  others,
}) => {
  const code = await others.book("blue-card", 30);
  const kiosk = await devices.kiosk();
  await kiosk.hasNumbers();
  await office.kill();
  await expect(kiosk.says(kiosk.words.away.heading)).toBeVisible({ timeout: 5_500 });
  await kiosk.touch(new RegExp(`^${kiosk.words.start.appointment}`));
  await expect(kiosk.says(kiosk.words.away.noCheckIn)).toBeVisible();
  await kiosk.scan(code);
  await expect(kiosk.says(kiosk.words.away.noCheckIn)).toBeVisible();
  await kiosk.touch(kiosk.words.refused.takeTicket);
  await kiosk.touch(/Notfall/);
  await expect(kiosk.says(kiosk.words.away.noWait)).toBeVisible();
  await office.restart();
  await expect(kiosk.says(kiosk.words.away.noWait)).toBeHidden({ timeout: 20_000 });
  await kiosk.scan(code);
  expect(await kiosk.printedNumber()).toBe("T001");
});

test("[D3] a half-open line: within 5 s the display says that it is old, and marks its calls", async ({
  office,
  devices,
  others,
}) => {
  await using line = await startTcpProxy(() => Number(new URL(office.url).port));
  const counter = await others.counter("c1");
  const { number } = await others.takeTicket("clearing");
  await counter.ask({ type: "CallNext" });
  const display = await devices.display("eg", { at: `http://127.0.0.1:${line.port}` });
  await display.shows(number, "1");
  line.hold();
  await expect(display.lost).toBeVisible({ timeout: 5_500 });
  await expect(display.row(number)).toHaveAttribute("data-current", "false");
  line.cut();
  line.mend();
  await display.shows(number, "1");
  await expect(display.lost).toBeHidden();
});

/** From the start to a number and back. */
async function drawNumber(kiosk: KioskPage): Promise<string> {
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  await kiosk.touch(kiosk.words.confirm.show);
  await expect(kiosk.says(kiosk.words.away.ticket)).toBeVisible();
  await expect(kiosk.qrCode).toBeVisible();
  const number = (await kiosk.number.innerText()).trim();
  await kiosk.touch(kiosk.words.result.done);
  return number;
}

/** The page's own files and nothing else, as the app around the page has them; gives its port. */
async function servePages(): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = join(clients, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const type = types[extname(file)];
    if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response.setHeader("Content-Type", type));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
