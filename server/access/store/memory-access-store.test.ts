import { describeAccessStore } from "./access-store-contract.ts";
import { MemoryAccessStore } from "./memory-access-store.ts";

describeAccessStore("memory", async () => ({
  store: new MemoryAccessStore(),
  dispose: async () => {},
}));
