import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildClients } from "./build.mjs";
import { provideChromium } from "./chromium.mjs";
import { provideDovecot } from "./dovecot.mjs";
import { environment, installPackages, root, run } from "./install.mjs";

const results = join(root, "build", "test");
const units = join(results, "unit.json");
const browser = join(results, "browser.json");

installPackages();
const chromium = provideChromium();
if (chromium !== null) environment.WARTEMARKE_CHROMIUM = chromium;
provideDovecot();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step("Types", "tsc", ["-b"]);
step("Format", "oxfmt", ["--check", "."]);
step("Lint", "oxlint", ["--deny-warnings"]);
buildClients();

const unitArguments = [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${units}`,
];
const codes = [announce("Unit, property, contract and integration tests", "vitest", unitArguments)];
environment.PLAYWRIGHT_JSON_OUTPUT_FILE = browser;
codes.push(announce("Browser tests", "playwright", ["test", "--reporter=list,json"]));

const counts = add(unitCounts(), browserCounts());
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function announce(title, command, args) {
  console.log(`\n== ${title}`);
  return run(command, args);
}

function step(title, command, args) {
  const code = announce(title, command, args);
  if (code === 0) return;
  console.log("\n0 passed, 1 failed");
  process.exit(code);
}

function unitCounts() {
  if (!existsSync(units)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(units, "utf8"));
  return {
    passed: report.numPassedTests,
    // A file that does not load has no tests of its own to fail.
    failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function browserCounts() {
  if (!existsSync(browser)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(browser, "utf8"));
  const passed = stats.expected + stats.flaky;
  return { passed, failed: stats.unexpected, skipped: stats.skipped };
}

function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
