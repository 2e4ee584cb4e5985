import { MemoryPeople } from "./memory-people.ts";
import { describePeople } from "./people-contract.ts";

describePeople("memory", async () => {
  const people = new MemoryPeople();
  return {
    people,
    retained: people,
    async keep(...records) {
      for (const record of records) people.keep(record);
    },
    async dispose() {},
  };
});
