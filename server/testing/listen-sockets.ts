import { createServer } from "node:http";
import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { Publisher } from "../office/publisher.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import { openAccess } from "./open-access.ts";
import { Sockets, type SocketLimits } from "../sockets/sockets.ts";
import { openOffice, type OpenedOffice } from "./open-office.ts";

export interface ListeningSockets extends OpenedOffice {
  readonly url: string;
  readonly people: MemoryPeople;
  readonly publisher: Publisher;
  readonly sockets: Sockets;
  readonly toolToken: string;
  /** Begins to take connections. */
  open(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The real authority behind the real sockets, in this process and in memory; listening, but not yet open. */
export async function listenSockets(limits?: Partial<SocketLimits>): Promise<ListeningSockets> {
  const people = new MemoryPeople();
  const outbox = new MemoryOutbox();
  const opened = await openOffice({ journal: new MemoryJournal(people, outbox) });
  const { office, log } = opened;
  const http = createServer((_request, response) => response.writeHead(404).end());
  const toolToken = "a token of the test's own";
  const sockets = new Sockets([{ http, side: "office", secure: false }], {
    ...openAccess(opened),
    office,
    people,
    log,
    toolToken,
    ...(limits && { limits }),
  });
  const publisher = new Publisher({
    office,
    people,
    mails: outbox,
    log,
    publicUrl: "http://localhost",
    epoch: crypto.randomUUID(),
    printer: () => "ready",
    send: (audience, message) => sockets.send(audience, message),
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  http.listen(0, "127.0.0.1", resolve);
  await listening;
  const address = http.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  let isOpen = false;
  return {
    ...opened,
    url: `http://127.0.0.1:${port}`,
    people,
    publisher,
    sockets,
    toolToken,
    open() {
      isOpen = true;
      sockets.open(publisher);
    },
    async [Symbol.asyncDispose]() {
      publisher.close();
      if (isOpen) await sockets.close();
      else http.close();
      await office.close();
    },
  };
}
