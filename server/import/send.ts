import { setTimeout as delay } from "node:timers/promises";
import { acknowledgement } from "../../shared/protocol/answers.ts";
import type { ToolWireCommand } from "../../shared/protocol/commands.ts";
import type { ImportRow } from "./appointments.ts";
import type { ToolSocket } from "./connect.ts";
import { refusalWords } from "./refusal-words.ts";
import { OfficeNotRunning } from "./running-office.ts";

/** What became of a row that was sent. */
export type Sent =
  | { readonly line: number; readonly booked: true; readonly code: string; readonly again: boolean }
  | { readonly line: number; readonly booked: false; readonly reason: string };

/** Rows under way at once, and the time from one lot to the next: well below what counts as flooding. */
const lot = 200;
const lotEvery = 250;
const answerWithin = 10_000;
const attempts = 3;

/** Sends every row once and tells what became of it; rejects with `OfficeNotRunning` when it stops answering. */
export async function sendRows(
  socket: ToolSocket,
  rows: readonly ImportRow[],
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (let at = 0; at < rows.length; at += lot) {
    const under = rows.slice(at, at + lot).map((row) => sendRow(socket, row));
    const isLast = at + lot >= rows.length;
    const [answers] = await Promise.all([Promise.all(under), isLast ? null : delay(lotEvery)]);
    sent.push(...answers);
  }
  return sent;
}

async function sendRow(socket: ToolSocket, { line, wish }: ImportRow): Promise<Sent> {
  const reply = acknowledgement.parse(await ask(socket, { ...wish, id: crypto.randomUUID() }));
  if (!reply.ok) return { line, booked: false, reason: refusalWords(reply.error) };
  const { answer } = reply;
  if (answer.kind !== "appointment") throw new Error(`the office answered with a ${answer.kind}`);
  return { line, booked: true, code: answer.code, again: answer.again };
}

/** Asks again after a broken connection; the same id is applied once (rule W1). */
async function ask(socket: ToolSocket, command: ToolWireCommand): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await socket.timeout(answerWithin).emitWithAck("command", command);
    } catch (error) {
      if (attempt < attempts) continue;
      const message =
        "The office stopped answering. Import again when it runs: nothing is doubled.";
      throw new OfficeNotRunning(message, { cause: error });
    }
  }
}
