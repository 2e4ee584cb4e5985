import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { serviceSearch, type Service } from "./service-search.ts";

const names = z.record(z.string(), z.string()).and(z.object({ de: z.string() }));
const office = z
  .object({
    services: z.record(
      z.string(),
      z.object({ name: names, keywords: z.record(z.string(), z.array(z.string())).default({}) }),
    ),
  })
  .parse(
    parse(readFileSync(new URL("../../../server/offices/halle.yaml", import.meta.url), "utf8")),
  );

const services: readonly Service[] = Object.entries(office.services).map(
  ([key, { name, keywords }]) => ({
    key,
    name,
    keywords,
    documents: [],
    published: { from: 0, to: 0, unit: "weeks" },
    booking: null,
    appointmentOnly: false,
    walkIn: { de: "Klärungsstelle" },
  }),
);
const search = serviceSearch(services);
const found = (text: string) => search(text).map(({ key }) => key);

describe("[S2] the search for a service", () => {
  it.each([
    ["Aufenthaltserlaubnis verlängern", "permit-extension"],
    ["verlengern", "permit-extension"],
    ["verlaengern", "permit-extension"],
    ["VERLÄNGERN", "permit-extension"],
    ["verl", "permit-extension"],
    ["extend residence permit", "permit-extension"],
    ["تمديد", "permit-extension"],
    ["blue card", "blue-card"],
    ["Blaue Karte", "blue-card"],
    ["bluecard", "blue-card"],
    ["البطاقة الزرقاء", "blue-card"],
    ["studium", "study"],
    ["الدراسة", "study"],
    ["Einbürgerung", "naturalisation"],
    ["einburgerung", "naturalisation"],
    ["Einbuergerung", "naturalisation"],
    ["Familiennachzug", "family"],
    ["nachzug", "family"],
    ["verpflichtungserklerung", "commitment"],
  ])("finds for “%s” %s first", (text, key) => {
    expect(found(text)[0]).toBe(key);
  });

  it("finds a visa's extension by the word people use for it", () => {
    expect(found("Visum").length).toBeGreaterThan(0);
    expect(found("visum verlängern")[0]).toBe("permit-extension");
  });

  it("finds nothing for what the office does not do", () => {
    expect(found("Hundesteuer")).toEqual([]);
    expect(found("!!!")).toEqual([]);
  });
});
