import { fork, type ChildProcess } from "node:child_process";
import type { Duration } from "../../shared/domain/instant.ts";
import { setting, type Paper, type Setting } from "./typesetting.ts";

const program = new URL("typesetting-child.ts", import.meta.url);

/**
 * The typesetter on a process of its own, started with the first order and again after each end. Typst is native code
 * that no thread can be made to leave; a process can be killed whatever it does.
 */
export class TypesettingProcess {
  readonly #patience: Duration;
  #child: ChildProcess | null = null;

  /** An order that takes longer than `patience`, the start included, is given up and its process killed. */
  constructor(patience: Duration) {
    this.#patience = patience;
  }

  /** The process's id while there is one. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** One order at a time. Never rejects. */
  set(order: Paper): Promise<Setting> {
    const child = (this.#child ??= this.#started());
    return new Promise((resolve) => {
      const end = (made: Setting) => {
        clearTimeout(limit);
        child.removeListener("message", told).removeListener("exit", gone);
        child.removeListener("error", broke);
        resolve(made);
      };
      const broke = (error: Error) => {
        this.kill();
        end({ kind: "failed", reason: error.message });
      };
      const told = (message: unknown) => {
        const { data, error } = setting.safeParse(message);
        if (error === undefined) end(data);
        else broke(error);
      };
      const gone = () => end({ kind: "failed", reason: "the typesetter's process ended" });
      const limit = setTimeout(() => {
        this.kill();
        end({ kind: "failed", reason: `it took longer than ${this.#patience} ms` });
      }, this.#patience);
      child.on("message", told).on("exit", gone).on("error", broke);
      child.send(order, (error) => error && broke(error));
    });
  }

  /** Ends the process, whatever it does; the next order starts another. */
  kill(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  /** Holds nobody's end up: only an order that is waited for does. */
  #started(): ChildProcess {
    const child = fork(program, [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.unref();
    child.channel?.unref();
    const gone = () => {
      if (this.#child === child) this.#child = null;
    };
    // Who waits is told by listeners of its own.
    return child.on("exit", gone).on("error", gone);
  }
}
