import { z } from "zod";
import type { Instant } from "../../shared/domain/instant.ts";
import type { ToolWish } from "../../shared/protocol/commands.ts";
import type { Column, Columns } from "./columns.ts";
import type { LanguageNames } from "./language-names.ts";
import type { ProblemCode, RowProblem } from "./problem.ts";
import type { ServiceNames } from "./service-names.ts";
import type { TableRow } from "./table.ts";
import { readWhen } from "./when.ts";

export type AppointmentWish = Extract<ToolWish, { type: "ImportAppointment" }>;

/** What reading a row needs to know besides the row. */
export interface Setting {
  readonly columns: Columns;
  readonly width: number;
  readonly zone: string;
  readonly services: ServiceNames;
  readonly languages: LanguageNames;
  readonly now: Instant;
}

type RowRead =
  | { readonly wish: AppointmentWish; readonly problems: readonly [] }
  | { readonly wish: null; readonly problems: readonly RowProblem[] };

/** What RFC 7986 recommends for the UIDs of calendars. */
const longestReference = 255;

/** Reads one row, with every reason why it cannot be imported. */
export function readRow(row: TableRow, setting: Setting): RowRead {
  const { columns, zone, services, languages, now } = setting;
  const problems: RowProblem[] = [];
  const wrong = (code: ProblemCode, reason: string) => {
    problems.push({ line: row.line, code, reason });
  };
  const cell = (column: Column) => row.cells[columns.get(column) ?? -1]?.trim() ?? "";
  const optional = (column: Column) => (cell(column) === "" ? null : cell(column));

  if (row.cells.slice(setting.width).some((extra) => extra !== "")) {
    wrong("too-many-values", "more values than headings; a value with a separator needs quotes");
  }
  const when = readWhen(cell("date"), cell("time"), zone, now);
  if (!when.ok) for (const { code, reason } of when.why) wrong(code, reason);

  const service = services.find(cell("service"));
  if (service === undefined) {
    const typed = cell("service");
    wrong("unknown-service", `unknown service "${typed}"${services.suggest(typed)}`);
  }
  const lastName = cell("name");
  const name = [cell("firstName"), lastName].filter((part) => part !== "").join(" ");
  if (lastName === "") wrong("missing-name", "the name is missing");
  else if (name.length > 200) wrong("missing-name", "the name is longer than 200 characters");

  const email = optional("email");
  if (email !== null && !z.email().max(200).safeParse(email).success) {
    wrong("bad-email", `"${email}" is not an e-mail address`);
  }
  const phone = optional("phone");
  if (phone !== null && (phone.length < 3 || phone.length > 40)) {
    wrong("bad-phone", `"${phone}" is not a telephone number (3 to 40 characters)`);
  }
  const people = Number(optional("people") ?? 1);
  if (!Number.isInteger(people) || people < 1 || people > 20) {
    wrong("wrong-people", `"${cell("people")}" is not a number of people from 1 to 20`);
  }
  const reference = optional("reference");
  if (reference !== null && reference.length > longestReference) {
    wrong("bad-reference", `the id is longer than ${longestReference} characters`);
  }

  if (!when.ok || service === undefined || problems.length > 0) return { wish: null, problems };
  const language = languages.find(cell("language")) ?? null;
  const facts = { service, time: when.time, people, language, name, email, phone, reference };
  return { wish: { type: "ImportAppointment", ...facts }, problems: [] };
}
