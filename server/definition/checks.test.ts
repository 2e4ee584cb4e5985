import { describe, expect, test } from "vitest";
import { problemsAfter } from "./testing.ts";

describe("what one entry says of another is checked, and a mistake is named with its place", () => {
  test.for<[title: string, from: string, to: string, message: string]>([
    [
      "a queue's unknown area",
      "area: eg\n    targetWait: 30",
      "area: ge\n    targetWait: 30",
      `16:11 queues.clearing.area: found "ge", expected a key of areas: eg`,
    ],
    [
      "a counter's unknown area",
      "area: eg\n    direction: { de: rechts",
      "area: og\n    direction: { de: rechts",
      `37:11 counters.c2.area: found "og", expected a key of areas: eg (did you mean "eg"?)`,
    ],
    [
      "a kiosk's unknown area",
      "{ area: eg, printer",
      "{ area: hof, printer",
      `76:17 kiosks.hall.area: found "hof", expected a key of areas: eg`,
    ],
    [
      "a counter's unknown queue",
      "[emergency, clearing]",
      "[emergency, clering, clearing]",
      `33:25 counters.c1.queues[1]: found "clering", expected a key of queues: clearing, emergency (did you mean "clearing"?)`,
    ],
    [
      "a service's unknown queue",
      "queue: clearing\n    walkIn",
      "queue: post\n    walkIn",
      `45:12 services.study.queue: found "post", expected a key of queues: clearing, emergency`,
    ],
    [
      "a service's unknown walk-in queue",
      "walkIn: clearing",
      "walkIn: walk-in",
      `46:13 services.study.walkIn: found "walk-in", expected a key of queues: clearing, emergency`,
    ],
    [
      "a choice's unknown queue",
      "queue: emergency",
      "queue: emergencies",
      `59:12 choices[1].queue: found "emergencies", expected a key of queues: clearing, emergency (did you mean "emergency"?)`,
    ],
    [
      "an unknown document",
      "[passport]",
      "[pasport]",
      `47:17 services.study.documents[0]: found "pasport", expected a key of documents: passport (did you mean "passport"?)`,
    ],
    [
      "an unknown service in a team",
      "[study]",
      "[study, blue-card]",
      `69:23 teams.work.services[1]: found "blue-card", expected a key of services: study`,
    ],
    [
      "a counter's unknown printer",
      "printer: hall\n  c2",
      "printer: hull\n  c2",
      `34:14 counters.c1.printer: found "hull", expected a key of printers: hall, spare (did you mean "hall"?)`,
    ],
    [
      "a kiosk's unknown printer",
      "printer: hall }",
      "printer: kiosk }",
      `76:30 kiosks.hall.printer: found "kiosk", expected a key of printers: hall, spare`,
    ],
    [
      "[N1] a letter used twice",
      "letter: E",
      "letter: K",
      `20:13 queues.emergency.letter: found "K", expected a letter no other queue has (also at queues.clearing.letter)`,
    ],
    [
      "a counter number used twice",
      "number: 2",
      "number: 1",
      `36:13 counters.c2.number: found 1, expected a number no other counter has (also at counters.c1.number)`,
    ],
    [
      "a display used twice",
      "[eg-1, eg-2]",
      "[eg-1, eg-1]",
      `11:22 areas.eg.displays[1]: found "eg-1", expected a display key used once (also at areas.eg.displays[0])`,
    ],
    [
      "a choice's key used twice",
      "key: urgent",
      "key: questions",
      `56:10 choices[1].key: found "questions", expected a key no other choice has (also at choices[0].key)`,
    ],
    [
      "a language given twice",
      "[de, en]",
      "[de, en, en]",
      `4:21 languages[2]: found "en", expected each language once (also at languages[1])`,
    ],
    [
      "[C4] a queue that no counter serves",
      "[emergency, clearing]",
      "[clearing]",
      `19:3 queues.emergency: found a queue that no counter serves, expected at least one counter with it in its queues`,
    ],
    [
      "a service in no team",
      "services: [study]",
      "services: []",
      `43:3 services.study: found a service in no team, expected each service in exactly one team`,
    ],
    [
      "a service in two teams",
      "services: [study]",
      "services: [study, study]",
      `69:23 teams.work.services[1]: found "study", expected each service in exactly one team; another has it`,
    ],
    [
      "[E1] an emergency choice without criteria",
      "emergencyCriteria:\n  lost: { de: Verloren }",
      "emergencyCriteria: {}",
      `60:16 choices[1].emergency: found true, expected at least one of emergencyCriteria for the visitor to choose (rule E1)`,
    ],
  ])("%s", ([, from, to, message]) => {
    expect(problemsAfter([from, to])).toEqual([`office.yaml:${message}`]);
  });
});
