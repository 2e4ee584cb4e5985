import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { PrinterSimulator } from "../../testing/printer-simulator/printer-simulator.ts";

/** Opens a pseudo-terminal in raw mode, says its path, and passes bytes between it and a TCP port. */
const bridge = `
import os, pty, select, socket, sys, tty
ours, theirs = pty.openpty()
tty.setraw(ours)
tty.setraw(theirs)
printer = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
print(os.ttyname(theirs), flush=True)
while True:
    for ready in select.select([ours, printer], [], [])[0]:
        data = os.read(ours, 65536) if ready == ours else printer.recv(65536)
        if not data:
            sys.exit()
        if ready == ours:
            printer.sendall(data)
        else:
            os.write(ours, data)
`;

/** Whether this machine can make pseudo-terminals for tests. Says so where it cannot. */
export function terminalsAreThere(): boolean {
  const there = spawnSync("python3", ["-c", "import pty"]).status === 0;
  if (!there)
    console.warn("\nNOT TESTED: printers behind serial ports. It needs python3 for ptys.\n");
  return there;
}

/** The simulated printer behind a terminal, as behind a serial cable or `/dev/usb/lp0`. */
export async function terminalPrinter() {
  const simulator = new PrinterSimulator(80);
  const port = await simulator.listen();
  const child = spawn("python3", ["-c", bridge, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [path]: unknown[] = await once(createInterface(child.stdout), "line");
  return {
    path: String(path),
    simulator,
    async [Symbol.asyncDispose]() {
      const gone = once(child, "exit");
      child.kill();
      await gone;
      await simulator.close();
    },
  };
}
