import { describeOutbox } from "../outbox-contract.ts";
import { monday } from "../sample-batches.ts";
import { MemoryJournal } from "./memory-journal.ts";
import { MemoryOutbox } from "./memory-outbox.ts";

describeOutbox("memory", async () => {
  let now = monday;
  const outbox = new MemoryOutbox(() => now);
  const journal = new MemoryJournal(undefined, outbox);
  return {
    journal,
    outbox,
    setClock(to) {
      now = to;
    },
    dispose: () => journal.close(),
  };
});
