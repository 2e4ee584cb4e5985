import { WebSocketServer, type ServerOptions } from "ws";

/**
 * WebSockets that say one message in a turn of the event loop each, however many of theirs have come at once, so that a
 * device that floods us is one among many.
 */
export class FairWebSockets extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, allowSynchronousEvents: false });
  }
}
