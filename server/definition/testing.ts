import { parseDefinition } from "./load.ts";
import { DefinitionInvalid } from "./problem.ts";

/** The smallest office that is valid; each test breaks a line of it. */
export const validYaml = `name: Testamt
address: Testweg 1
zone: Europe/Berlin
languages: [de, en]
opening:
  mon-fri: ["08:00-12:00", "13:00-18:00"]
areas:
  eg:
    name: { de: Wartebereich }
    floor: { de: Erdgeschoss }
    displays: [eg-1, eg-2]
queues:
  clearing:
    letter: K
    name: { de: Klärung }
    area: eg
    targetWait: 30 min
    expectedService: 10 min
  emergency:
    letter: E
    name: { de: Notfall }
    area: eg
    targetWait: 10 min
    expectedService: 10 min
    opening: { sat: ["09:00-10:00"] }
    lastAdmission: 15 min
    dailyCap: 20
counters:
  c1:
    number: 1
    area: eg
    direction: { de: links }
    queues: [emergency, clearing]
    printer: hall
  c2:
    number: 2
    area: eg
    direction: { de: rechts }
    queues: [clearing]
documents:
  passport: { de: Pass }
services:
  study:
    name: { de: Studium }
    queue: clearing
    walkIn: clearing
    documents: [passport]
    published: 6-8 weeks
    urgency: 3
    difficulty: 1
choices:
  - key: questions
    name: { de: Fragen }
    icon: questions
    queue: clearing
  - key: urgent
    name: { de: Notfall }
    icon: urgent
    queue: emergency
    emergency: true
emergencyCriteria:
  lost: { de: Verloren }
parking:
  reasons: { copies: { de: Kopien } }
  places: { hall: { de: Halle } }
teams:
  work:
    name: { de: Arbeit }
    services: [study]
staff:
  s01: { name: Person 01 }
printers:
  hall: { name: Halle, host: 127.0.0.1, port: 9100, paper: 80 }
  spare: { name: Ersatz, host: 127.0.0.1, port: 9101, paper: 58 }
kiosks:
  hall: { area: eg, printer: hall }
limits:
  recallAfter: 10 s
  callsBeforeMissed: 3
  rejoinWithin: 1 h
  undoWithin: 10 s
  wrongCodes: 5
  wrongCodesWithin: 1 min
  wrongCodesPause: 30 s
retention: { appointments: 60 days, answers: 7 days }
cases: { documentsWithin: 28 days, collectionQueue: emergency, clearingQueue: clearing }
`;

/** The lines of the message after each replacement was made once. */
export function problemsAfter(
  ...replacements: readonly (readonly [from: string, to: string])[]
): readonly string[] {
  const text = replacements.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the valid office has no ${from}`);
    return before.replace(from, to);
  }, validYaml);
  return problemsIn(text);
}

/** The lines of the message for a text; none when it is valid. */
export function problemsIn(text: string): readonly string[] {
  try {
    parseDefinition(text, "office.yaml");
  } catch (error) {
    if (error instanceof DefinitionInvalid) return error.message.split("\n");
    throw error;
  }
  return [];
}
