import { describePapers } from "../papers-contract.ts";
import { MemoryPapers } from "./memory-papers.ts";

describePapers("memory", async () => ({ papers: new MemoryPapers(), async dispose() {} }));
