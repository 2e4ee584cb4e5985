import { parentPort } from "node:worker_threads";
import { TestDevice } from "../testing/device.ts";
import { Chance } from "./chance.ts";
import { deviceFlood } from "./floods.ts";
import { Insiders } from "./insiders.ts";
import { order, type Order, type Report } from "./order.ts";
import * as outsiders from "./outsiders.ts";
import { signInFlood } from "./sign-in-flood.ts";

/*
 * The attackers, on a thread of their own so that honest clients are not measured behind them. They say which keys they
 * have stolen, are given orders, and report what they have sent.
 */

const devices = {
  kiosk: new TestDevice("kiosk"),
  display: new TestDevice("display"),
  counter: new TestDevice("counter"),
};
const insiders = new Insiders(devices);

/** Of all messages, in thousandths. */
const shares: readonly (readonly [name: string, share: number, attack: outsiders.Attack])[] = [
  ["phones", 300, outsiders.phones],
  ["forged handshakes", 70, outsiders.forgedHandshakes],
  ["broken frames", 40, outsiders.brokenFrames],
  ["odd requests", 200, outsiders.oddRequests],
  ["broken requests", 30, outsiders.brokenRequests],
  ["TLS garbage", 10, outsiders.tlsGarbage],
  ["pairings and challenges", 8, deviceFlood],
  ["sign-ins", 2, (...asked) => signInFlood(devices.counter, ...asked)],
  ["a stolen kiosk", 140, (...asked) => insiders.attack("kiosk", ...asked)],
  ["a stolen display", 100, (...asked) => insiders.attack("display", ...asked)],
  ["a stolen counter", 100, (...asked) => insiders.attack("counter", ...asked)],
];

/** Connections that one kind of attack has at the same time. */
const lanes = 24;

const tell = (said: Report) => parentPort?.postMessage(said, []);

parentPort?.on("message", (told: unknown) => void carryOut(order.parse(told)));
const { kiosk, display, counter } = devices;
tell({
  kind: "keys",
  keys: { kiosk: kiosk.publicKey, display: display.publicKey, counter: counter.publicKey },
});

async function carryOut(given: Order): Promise<void> {
  const slow = outsiders.slowRequests(100, given);
  const sent = await Promise.all(
    shares.map(async ([name, share, attack], at) => {
      const amount = Math.ceil((given.messages * share) / 1_000);
      const began = performance.now();
      const each = Math.ceil(amount / lanes);
      const taken = await Promise.all(
        Array.from({ length: lanes }, (_, lane) => {
          return attack(new Chance(given.seed + at * lanes + lane), each, given);
        }),
      );
      const seconds = Math.round((performance.now() - began) / 1_000);
      return [name, { messages: taken.reduce((sum, one) => sum + one, 0), seconds }] as const;
    }),
  );
  slow.cut();
  tell({ kind: "done", sent: Object.fromEntries(sent) });
}
