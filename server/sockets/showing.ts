import type { ViewMessage } from "../../shared/protocol/messages.ts";
import { audienceName, type Audience } from "../office/audience.ts";
import type { Log } from "../office/log.ts";
import type { Publisher } from "../office/publisher.ts";
import type { Connection } from "./connection.ts";

export interface ShowingParts {
  readonly publisher: Publisher;
  readonly log: Log;
  /** Whether it may see its audience's view now. */
  readonly may: () => boolean;
}

/** What one connection is shown: the view of its audience, for as long as it may see it. */
export class Showing {
  readonly #connection: Connection;
  readonly #audience: Audience;
  readonly #parts: ShowingParts;
  #isOn = false;

  constructor(connection: Connection, audience: Audience, parts: ShowingParts) {
    this.#connection = connection;
    this.#audience = audience;
    this.#parts = parts;
    connection.onEnd(() => this.#end());
  }

  /** Begins with a snapshot, or ends; to be called whenever it may have come to be allowed or not. */
  follow(): void {
    if (!this.#parts.may()) this.#end();
    else if (!this.#isOn) this.#show(() => this.#begin());
  }

  /** The view whole, for one who missed something (rule W2). */
  again(): void {
    if (!this.#isOn || !this.#parts.may()) return;
    this.#show(() => this.#parts.publisher.resync(this.#audience));
  }

  /** Snapshot and room in one turn of the loop, so that no change falls between them. */
  #begin(): ViewMessage | null {
    const message = this.#parts.publisher.join(this.#audience);
    this.#isOn = true;
    this.#connection.join(audienceName(this.#audience));
    return message;
  }

  #end(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#connection.leave(audienceName(this.#audience));
    this.#parts.publisher.leave(this.#audience);
  }

  /** Sends a view; one that cannot be made costs this connection, which comes again, and nothing else. */
  #show(make: () => ViewMessage | null): void {
    try {
      const message = make();
      if (message !== null) this.#connection.send("view", message);
    } catch (error) {
      this.#parts.log.error("a view could not be made", { error });
      this.#connection.end();
    }
  }
}
