import { expect, test } from "vitest";
import { freePort } from "../testing/free-port.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { startProcess } from "../testing/server-process.ts";
import { counter, display, kiosk } from "../testing/wire-client.ts";
import { waitUntil } from "../testing/wait-until.ts";

const wish = { type: "TakeTicket", queue: "clearing", language: "de" } as const;
const waits = (count: number) => (view: Lines) => view.queues["clearing"]?.waiting === count;
interface Lines {
  readonly queues: Readonly<Record<string, { readonly waiting: number }>>;
}

test("[W2] a client that missed changes notices the gap, asks, and shows what the server shows", async () => {
  await using server = await startProcess();
  const hall = await kiosk(server.url);
  const watchers = [await display(server.url, "eg"), await counter(server.url, "c1")];

  let taken = 0;
  for (const watcher of watchers) {
    watcher.views.drop(2);
    const { received } = watcher.views;
    while (watcher.views.received < received + 2) {
      await hall.ask(wish);
      taken += 1;
    }
    await hall.ask(wish);
    taken += 1;
    await waitUntil("it asked", () => watcher.views.resyncs > 0);
  }

  const fresh = [await display(server.url, "eg"), await counter(server.url, "c1")];
  for (const [place, { views }] of watchers.entries()) {
    await views.where("everybody waiting", waits(taken));
    await fresh[place]?.views.where("everybody waiting", waits(taken));
    expect(views.view).toEqual(fresh[place]?.views.view);
    expect(views.followed.seq).toBe(fresh[place]?.views.followed.seq);
  }
  for (const client of [hall, ...watchers, ...fresh]) client.close();
});

test("[W2] after a restart the sequence is another epoch's and begins with a snapshot", async () => {
  const data = makeTemporaryDirectory();
  const port = await freePort();
  const before = await startProcess({ data, port });
  const hall = await kiosk(before.url);
  const screen = await display(before.url, "eg");
  await hall.ask(wish);
  await screen.views.where("one waiting", waits(1));
  const { epoch } = screen.views.followed;

  const gone = screen.disconnected();
  await before[Symbol.asyncDispose]();
  await gone;
  const after = await startProcess({ data, port });
  await hall.ask(wish);
  await screen.views.where("two waiting", waits(2));
  expect(screen.views.followed.epoch).not.toBe(epoch);
  expect(screen.views.resyncs).toBe(0);
  for (const client of [hall, screen]) client.close();
  await after[Symbol.asyncDispose]();
  removeDirectory(data);
});
