import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildClients } from "./build.mjs";
import { environment, installPackages, node, root } from "./install.mjs";

installPackages();
buildClients();

const server = spawn(node, ["server/main.ts", ...process.argv.slice(2)], {
  cwd: root,
  // The second start reads compiled modules instead of compiling them again.
  env: { ...environment, NODE_COMPILE_CACHE: join(root, "build", "compile-cache") },
  stdio: "inherit",
});
// Ctrl-C reaches the server by itself; this process waits for it to end cleanly.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
server.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
});
