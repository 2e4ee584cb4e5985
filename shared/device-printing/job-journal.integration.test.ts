import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { JobJournal } from "./job-journal.ts";

const one = "0b5cf1d2-6b8a-4c6e-9d0e-3f1a2b4c5d6e";
const two = "1c6d02e3-7c9b-4d7f-8e1f-4a2b3c5d6e7f";

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  path = join(directory, "print-jobs.log");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function reopened(): JobJournal {
  return JobJournal.open(path);
}

describe("[L4] the record of print jobs", () => {
  test("is the same after a restart", () => {
    const journal = reopened();
    journal.begin(one);
    journal.begin(two);
    journal.end(two, { state: "failed", reason: "paper-out" });
    const later = reopened();
    expect(later.known(one)).toEqual({ state: "begun" });
    expect(later.known(two)).toEqual({ state: "failed", reason: "paper-out" });
    later.forget(two);
    expect([...reopened().jobs().keys()]).toEqual([one]);
  });

  test("is readable for this user only", () => {
    reopened().begin(one);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("does without the line that was being written when the power went", () => {
    reopened().begin(one);
    appendFileSync(path, `{"job":"${two}","beg`);
    const later = reopened();
    expect([...later.jobs().keys()]).toEqual([one]);
    later.begin(two);
    expect([...reopened().jobs().keys()]).toEqual([one, two]);
  });

  test("that is damaged is not taken for an empty one", () => {
    reopened().begin(one);
    appendFileSync(path, `{"job":"${two}","beg\n{"job":"${two}","begun":true}\n`);
    expect(() => reopened()).toThrow("print-jobs.log:2 is damaged");
  });

  test("does not grow for ever", () => {
    const journal = reopened();
    journal.begin(one);
    for (let at = 0; at < 400; at += 1) {
      journal.begin(two);
      journal.end(two, { state: "printed" });
      journal.forget(two);
    }
    expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(1_010);
    expect([...reopened().jobs()]).toEqual([[one, { state: "begun" }]]);
  });
});
