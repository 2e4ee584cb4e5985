import type { Request } from "../../shared/domain/command.ts";
import { decide } from "../../shared/domain/decide/decide.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import { broughtCode, isWrongCode } from "./brought-code.ts";
import type { Chance } from "./clock.ts";
import type { CodeGuard } from "./code-guard.ts";
import { contextOf } from "./decision-context.ts";
import { spendEarlierCommands, withEarlierVisits } from "./hand-in.ts";
import type { Ledger } from "./ledger.ts";
import type { OpenBatch } from "./open-batch.ts";
import type { StoredAnswer } from "./ports.ts";
import { senderOf } from "./requests.ts";

export interface CommandDeciderParts {
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly codeGuard: CodeGuard;
}

/** What commands are answered: anew within a batch, or as they were before. */
export class CommandDecider {
  readonly #ledger: Ledger;
  readonly #chance: Chance;
  readonly #codeGuard: CodeGuard;

  constructor({ ledger, chance, codeGuard }: CommandDeciderParts) {
    this.#ledger = ledger;
    this.#chance = chance;
    this.#codeGuard = codeGuard;
  }

  /** Decides a command in its turn. With an id it is remembered, and answered as before when it comes again (rule W1). */
  async decide(
    id: string | null,
    asked: Request,
    { draft, now }: OpenBatch,
  ): Promise<Acknowledgement> {
    const answered = async (command: string) =>
      draft.answer(command) ?? (await this.#ledger.answer(command));
    const request = await withEarlierVisits(asked, answered);
    const sender = senderOf(request);
    if (id !== null) {
      const known = await answered(id);
      if (known !== null) return repeat(known, sender);
    }
    const brought = broughtCode(request);
    const until = brought && this.#codeGuard.pausedUntil(brought.kiosk, now, brought.use);
    if (until !== null) return { ok: false, error: { code: "code-entry-paused", until } };
    const decision = decide(draft.state, request, contextOf(draft.rules, now, this.#chance));
    if (!decision.accepted) {
      if (brought !== null && isWrongCode(decision)) {
        this.#codeGuard.wrong(brought.kiosk, now, brought.use);
      }
      return { ok: false, error: decision.refusal };
    }
    draft.accept(decision);
    await spendEarlierCommands(request, draft, answered, now);
    const { answer } = decision;
    if (id !== null) draft.remember({ command: id, sender, answer, at: now });
    return { ok: true, answer };
  }

  /** What is on record for this id, or null. Throws `AppendFailed` when the journal cannot be read. */
  async answered(id: string, request: Request): Promise<Acknowledgement | null> {
    const known = await this.#ledger.answer(id);
    return known && repeat(known, senderOf(request));
  }
}

function repeat(known: StoredAnswer, sender: string): Acknowledgement {
  return known.sender === sender
    ? { ok: true, answer: known.answer }
    : { ok: false, error: { code: "command-id-reused" } };
}
