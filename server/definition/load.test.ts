import { describe, expect, test } from "vitest";
import { noAnswers, type UrgencyAnswers } from "../../shared/domain/cases/cluster.ts";
import { clusterOf, routingOf } from "../../shared/domain/cases/judge.ts";
import { hour, minute, second } from "../../shared/domain/instant.ts";
import { loadDefinition, parseDefinition } from "./load.ts";
import { DefinitionInvalid } from "./problem.ts";
import { problemsAfter, problemsIn, validYaml } from "./testing.ts";

describe("a valid definition", () => {
  test("becomes the domain's office, with defaults filled in", () => {
    const office = parseDefinition(validYaml, "office.yaml");
    const [first] = office.queues["clearing"]?.opening.mon ?? [];
    expect(first).toEqual({ from: 480, to: 720 });
    expect(office.queues["clearing"]).toMatchObject({ lastAdmission: 0, dailyCap: null });
    expect(office.queues["emergency"]).toMatchObject({
      targetWait: 10 * minute,
      lastAdmission: 15 * minute,
      dailyCap: 20,
      opening: { mon: [], sat: [{ from: 540, to: 600 }] },
    });
    expect(office.counters["c1"]).toMatchObject({ number: "1", printer: "hall" });
    expect(office.counters["c2"]).not.toHaveProperty("printer");
    expect(office.services["study"]).toMatchObject({
      appointmentOnly: false,
      checkIn: { before: hour, after: 15 * minute },
      published: { from: 6, to: 8, unit: "weeks" },
    });
    expect(office.limits).toMatchObject({ recallAfter: 10 * second, rejoinWithin: hour });
    expect(office.retention).toEqual({
      personalDays: {
        appointments: 60,
        cases: 180,
        notes: 90,
        post: 180,
        dismissedPost: 14,
        receipts: 365,
        mails: 90,
      },
      answerDays: 7,
    });
    expect(office.choices.map(({ emergency }) => emergency)).toEqual([false, true]);
  });

  test("the example office has what it promises", () => {
    const office = loadDefinition(new URL("../offices/halle.yaml", import.meta.url).pathname);
    expect(Object.keys(office.services)).toHaveLength(20);
    expect(Object.keys(office.counters)).toHaveLength(10);
    expect(Object.keys(office.teams)).toEqual([
      "infodesk",
      "asylum",
      "toleration",
      "work",
      "urgent",
    ]);
    const servedBy = (queue: string) =>
      Object.values(office.counters).filter(({ queues }) => queues.includes(queue)).length;
    expect(servedBy("clearing")).toBe(3);
    expect(servedBy("emergency")).toBe(1);
    expect(servedBy("walk-in")).toBe(6);
    expect(servedBy("collection")).toBe(1);
  });

  test("every text a visitor reads in the example office is there in all its languages", () => {
    const office = loadDefinition(new URL("../offices/halle.yaml", import.meta.url).pathname);
    const texts = [
      ...Object.values(office.areas).flatMap(({ name, floor, info }) => [name, floor, info]),
      ...Object.values(office.queues).map(({ name }) => name),
      ...Object.values(office.counters).map(({ direction }) => direction),
      ...Object.values(office.services).map(({ name }) => name),
      ...Object.values(office.documents),
      ...Object.values(office.conditions),
      ...Object.values(office.teams).map(({ name }) => name),
      ...office.choices.map(({ name }) => name),
      ...Object.values(office.emergencyCriteria),
    ];
    for (const text of texts) expect(Object.keys(text ?? {})).toEqual(["de", "en", "ar"]);
  });
});

test("everything in the example office can be booked; visitors are sent to the desk when a document is lost", () => {
  const office = loadDefinition(new URL("../offices/halle.yaml", import.meta.url).pathname);
  const services = Object.entries(office.services);
  expect(services.filter(([, { booking }]) => booking === undefined)).toEqual([]);
  const atTheDesk = services.filter(([, { booking }]) => booking?.online === false);
  expect(atTheDesk.map(([key]) => key)).toEqual(["loss"]);
  expect(office.queues["appointments"]?.booking).toMatchObject({ opensDaysAhead: 60 });
  expect(office.mail).toEqual({ from: "termine@halle.example" });
});

test("every service of the example office has other words in all its languages, each once", () => {
  const office = loadDefinition(new URL("../offices/halle.yaml", import.meta.url).pathname);
  for (const [key, { keywords }] of Object.entries(office.services)) {
    expect(Object.keys(keywords), key).toEqual(["de", "en", "ar"]);
    for (const words of Object.values(keywords)) {
      expect(words.length, key).toBeGreaterThan(2);
      expect(new Set(words).size, key).toBe(words.length);
    }
  }
});

test("a printer used by nobody is allowed", () => {
  expect(validYaml).toContain("spare:");
  expect(problemsIn(validYaml)).toEqual([]);
});

test("[L4] a printer is in the network, or at a device", () => {
  const office = parseDefinition(
    validYaml.replace("host: 127.0.0.1, port: 9101", "atDevice: true"),
    "test.yaml",
  );
  expect(office.printers["spare"]).toEqual({ name: "Ersatz", atDevice: true, paper: 58 });
  expect(office.printers["hall"]).toMatchObject({ host: "127.0.0.1", port: 9100 });
});

test("all mistakes are listed at once, those of shape and those of references, in the file's order", () => {
  const problems = problemsAfter(
    ["Europe/Berlin", "Berlin"],
    ["letter: K", "letter: KK"],
    ["[passport]", "[pass]"],
    ["[study]", "[]"],
  );
  expect(problems.map((line) => line.split(" ", 2)[1])).toEqual([
    "zone:",
    "queues.clearing.letter:",
    "services.study:",
    "services.study.documents[0]:",
  ]);
});

test("YAML that cannot be read is one mistake with its line", () => {
  expect(problemsAfter(["languages: [de, en]", "languages: [de, en"])[0]).toMatch(
    /^office\.yaml:5:1: found broken YAML \(.+\), expected valid YAML$/,
  );
});

test("a file that is empty or not there is named", () => {
  expect(problemsIn("")[0]).toMatch(
    /^office\.yaml:1:1: found nothing, expected a section with name/,
  );
  expect(() => loadDefinition("/nowhere/office.yaml")).toThrow(
    /^\/nowhere\/office\.yaml:1:1: found .*ENOENT.*, expected a readable file$/,
  );
});

test("a value given by reference (*) is checked where it is used", () => {
  const problems = problemsAfter(
    ["area: eg\n    targetWait: 30", "area: &place hof\n    targetWait: 30"],
    ["area: eg\n    direction: { de: rechts", "area: *place\n    direction: { de: rechts"],
  );
  expect(problems).toEqual([
    'office.yaml:16:18 queues.clearing.area: found "hof", expected a key of areas: eg',
    'office.yaml:37:11 counters.c2.area: found "hof", expected a key of areas: eg',
  ]);
});

describe("cases of the example office", () => {
  const office = loadDefinition(new URL("../offices/halle.yaml", import.meta.url).pathname);
  const judged = (service: string, answers: Partial<UrgencyAnswers>) => {
    const traits = { service, answers: { ...noAnswers, ...answers }, today: "2026-11-23" };
    const cluster = clusterOf(traits, office);
    return cluster && { urgency: cluster.urgency, team: routingOf(traits, cluster, office)?.team };
  };

  test.for<[title: string, answers: Partial<UrgencyAnswers>, urgency: number, team: string]>([
    ["nothing presses", {}, 3, "work"],
    ["the title has expired", { titleExpires: "2026-11-20" }, 1, "urgent"],
    ["the title expires in 7 days", { titleExpires: "2026-11-30" }, 1, "urgent"],
    ["the title expires in 8 days", { titleExpires: "2026-12-01" }, 2, "work"],
    ["the title expires in 30 days", { titleExpires: "2026-12-23" }, 2, "work"],
    ["the title expires in 31 days", { titleExpires: "2026-12-24" }, 3, "work"],
    ["a journey in 7 days", { travels: "2026-11-30" }, 1, "urgent"],
    ["a journey in 8 days", { travels: "2026-12-01" }, 2, "work"],
    ["a journey that is over", { travels: "2026-11-22" }, 3, "work"],
    ["the job is at risk", { jobAtRisk: true }, 1, "urgent"],
    [
      "a journey soon, and a title that lasts",
      { travels: "2026-11-25", titleExpires: "2026-12-20" },
      1,
      "urgent",
    ],
  ])("[K4, K5] %s", ([, answers, urgency, team]) => {
    expect(judged("study", answers)).toEqual({ urgency, team });
  });

  test("[K5] every service has a team, whatever was answered", () => {
    for (const service of Object.keys(office.services)) {
      expect(Object.keys(office.teams), service).toContain(judged(service, {})?.team);
      expect(judged(service, { jobAtRisk: true }), service).toEqual({ urgency: 1, team: "urgent" });
    }
  });

  test("[K3] every document and every condition is asked for somewhere", () => {
    const items = Object.values(office.services).flatMap(({ checklist }) => checklist.items);
    const asked = new Set(items.map(({ document }) => document));
    const conditions = new Set(
      items.map(({ need }) => (need.kind === "when" ? need.condition : "")).filter(Boolean),
    );
    expect(Object.keys(office.documents).filter((key) => !asked.has(key))).toEqual([]);
    expect(conditions).toEqual(new Set(Object.keys(office.conditions)));
  });
});

test("aliases of aliases without end are a mistake like any other, at once", () => {
  const lines = Array.from({ length: 9 }, (_, at) => {
    const items = at === 0 ? "x, x" : `${`*a${at - 1}, `.repeat(9)}x`;
    return `a${at}: &a${at} [${items}]`;
  });
  expect(() => parseDefinition(lines.join("\n"), "office.yaml")).toThrow(DefinitionInvalid);
});
