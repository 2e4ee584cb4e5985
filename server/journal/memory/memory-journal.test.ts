import { MemoryPeople } from "../../people/memory-people.ts";
import { describeJournal } from "../journal-contract.ts";
import { MemoryJournal } from "./memory-journal.ts";

describeJournal("memory", async () => {
  const people = new MemoryPeople();
  const journal = new MemoryJournal(people);
  return {
    journal,
    people,
    periods: () => journal.periods(),
    caseTimes: () => journal.caseTimes(),
    fill() {
      journal.capacity = 100;
    },
    makeRoom() {
      journal.capacity = Number.POSITIVE_INFINITY;
    },
    dispose: () => journal.close(),
  };
});
