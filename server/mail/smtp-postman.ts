import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Duration } from "../../shared/domain/instant.ts";
import { minute, second } from "../../shared/domain/instant.ts";
import { failedDelivery, Interrupted } from "./failed-delivery.ts";
import { isLoopback, type MailServer } from "./mail-server.ts";
import type { Delivery, Postman, SealedMail } from "./postman.ts";

/** How long a mail server may be silent, and how long one mail may take altogether. */
export interface SmtpPatience {
  readonly connect: Duration;
  readonly silence: Duration;
  readonly whole: Duration;
}

/** A server checks a mail before it answers, so silence is borne longer than RFC 5321, 4.5.3.2 has others bear ours. */
const patient: SmtpPatience = { connect: 20 * second, silence: 3 * minute, whole: 10 * minute };

/** Hands every mail over on a connection of its own, by SMTP (RFC 5321). */
export class SmtpPostman implements Postman {
  readonly #server: MailServer;
  readonly #patience: SmtpPatience;

  constructor(server: MailServer, patience: SmtpPatience = patient) {
    this.#server = server;
    this.#patience = patience;
  }

  deliver({ from, to, bytes }: SealedMail, abort: AbortSignal): Promise<Delivery> {
    const { promise: delivery, resolve } = Promise.withResolvers<Delivery>();
    const connection = this.#connection();
    const body = bodyOf(bytes);
    // The final dot follows the body's last byte, and without the dot no server may take the mail (RFC 5321, 4.1.1.4).
    let handedOver = false;
    body.once("end", () => (handedOver = true));
    const fail = (error: unknown) => resolve(failedDelivery(error, handedOver));
    const interrupt = (reason: string) => fail(new Interrupted(reason));
    const stopped = () => interrupt("stopped");
    const deadline = setTimeout(() => interrupt("too slow"), this.#patience.whole);
    abort.addEventListener("abort", stopped);
    // Stays on to the end: a late error of the socket must find a listener.
    connection.on("error", fail);
    const send = () => {
      connection.send({ from, to: [to], size: bytes.length }, body, (error) => {
        if (error) fail(error);
        else resolve({ kind: "taken" });
      });
    };
    if (abort.aborted) stopped();
    else connection.connect((error) => (error ? fail(error) : this.#logIn(connection, send, fail)));
    return delivery.finally(() => {
      clearTimeout(deadline);
      abort.removeEventListener("abort", stopped);
      connection.close();
    });
  }

  #connection(): SMTPConnection {
    const { host, port, secure, login } = this.#server;
    return new SMTPConnection({
      host,
      port,
      secure,
      // A password never travels in clear over a network.
      requireTLS: !secure && login !== null && !isLoopback(this.#server),
      connectionTimeout: this.#patience.connect,
      greetingTimeout: this.#patience.connect,
      dnsTimeout: this.#patience.connect,
      socketTimeout: this.#patience.silence,
    });
  }

  #logIn(connection: SMTPConnection, then: () => void, fail: (error: unknown) => void): void {
    const { login } = this.#server;
    if (login === null || !connection.allowsAuth) return then();
    const { user, password: pass } = login;
    connection.login({ credentials: { user, pass } }, (error) => (error ? fail(error) : then()));
  }
}

function bodyOf(bytes: Uint8Array): Readable {
  return new Readable({
    read() {
      this.push(bytes);
      this.push(null);
    },
  });
}
