import { z } from "zod";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import type { Event } from "../../shared/domain/event.ts";
import { instant, urgencyOrDifficulty } from "./atoms.ts";
import { actor, officeCase } from "./case-schema.ts";
import { earlierCaseCode } from "./earlier-case-code.ts";

type CaseOpened = Extract<Event, { type: "CaseOpened" }>;

const at = instant;
const type = z.literal("CaseOpened");

const opened = z.strictObject({ at, type, case: officeCase, by: actor, noted: z.boolean() });

/** As the first version wrote it: a case was a number that a counter handed over, and nothing came after. */
const openedBefore = z
  .strictObject({
    at,
    type,
    case: z.strictObject({
      number: z.string(),
      status: z.literal("received"),
      visit: z.int().positive(),
      service: z.string(),
      team: z.string(),
      urgency: urgencyOrDifficulty,
      difficulty: urgencyOrDifficulty,
      counter: z.string(),
      opened: instant,
      noted: z.boolean(),
    }),
  })
  .transform((row): CaseOpened => {
    const { number, visit, counter, service, team, urgency, difficulty, noted } = row.case;
    const because = { kind: "service" } as const;
    return {
      at: row.at,
      type: row.type,
      case: {
        number,
        code: earlierCaseCode(number),
        status: row.case.status,
        origin: { kind: "counter", visit, counter },
        service,
        opened: row.case.opened,
        language: "de",
        person: null,
        mailed: false,
        checklist: { version: 0, items: [], conditions: [] },
        answers: noAnswers,
        cluster: { urgency, difficulty, because: { urgency: because, difficulty: because } },
        routing: { team, because },
        completeSince: null,
        documentsUntil: null,
        assignee: null,
        waiting: null,
      },
      by: "front-office",
      noted,
    };
  });

/** Both shapes, read as the present one. */
export const caseOpened = z.looseObject({ type }).pipe(z.union([opened, openedBefore]));
