import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { printEnd, type DevicePrintEnd } from "../protocol/print-jobs.ts";

export type JobEnd = DevicePrintEnd["end"];

/** What this device knows of a print job: bytes may have been sent, or it ended. */
export type KnownJob = { readonly state: "begun" } | JobEnd;

/** Remembers print jobs across restarts of the app (rule L4). Durable when a method returns; throws when it is not. */
export interface JobRecord {
  known(job: string): KnownJob | null;
  jobs(): ReadonlyMap<string, KnownJob>;
  begin(job: string): void;
  end(job: string, end: JobEnd): void;
  /** Nobody will ask for it again. */
  forget(job: string): void;
}

const job = z.uuid();
const line = z.union([
  z.strictObject({ job, begun: z.literal(true) }),
  printEnd,
  z.strictObject({ job, forgotten: z.literal(true) }),
]);
type Line = z.infer<typeof line>;

/** So many lines more than there are jobs, and the file is written anew. */
const linesTooMany = 1_000;

/** The record in a file that is only added to, a JSON line for each change, `fdatasync` after each. */
export class JobJournal implements JobRecord {
  readonly #path: string;
  readonly #jobs: Map<string, KnownJob>;
  #file: number;
  #lines = 0;
  /** In bytes; all of them on the disk. */
  #size = 0;

  private constructor(path: string, jobs: Map<string, KnownJob>) {
    this.#path = path;
    this.#jobs = jobs;
    this.#file = this.#rewrite();
  }

  /**
   * A line that was being written when the machine stopped is left out: what it stood for had not begun yet.
   * @throws when the file cannot be read, or is damaged anywhere else
   */
  static open(path: string): JobJournal {
    const jobs = new Map<string, KnownJob>();
    for (const entry of linesOf(path)) apply(jobs, entry);
    return new JobJournal(path, jobs);
  }

  known(job: string): KnownJob | null {
    return this.#jobs.get(job) ?? null;
  }

  jobs(): ReadonlyMap<string, KnownJob> {
    return this.#jobs;
  }

  begin(job: string): void {
    this.#append({ job, begun: true });
  }

  end(job: string, end: JobEnd): void {
    this.#append({ job, end });
  }

  forget(job: string): void {
    this.#append({ job, forgotten: true });
    if (this.#lines > this.#jobs.size + linesTooMany) {
      closeSync(this.#file);
      this.#file = this.#rewrite();
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #append(entry: Line): void {
    const bytes = Buffer.from(text(entry));
    try {
      writeSync(this.#file, bytes, 0, bytes.length, this.#size);
      fdatasyncSync(this.#file);
    } catch (error) {
      // Half a line, on a full disk, must not stand before the next one.
      ftruncateSync(this.#file, this.#size);
      throw error;
    }
    this.#size += bytes.length;
    apply(this.#jobs, entry);
    this.#lines += 1;
  }

  /** Only what still matters, whole or not at all; then open to be added to. */
  #rewrite(): number {
    const draft = `${this.#path}.new`;
    const file = openSync(draft, "w", 0o600);
    const bytes = Buffer.from([...this.#jobs].map((job) => text(lineOf(...job))).join(""));
    writeSync(file, bytes);
    fsyncSync(file);
    renameSync(draft, this.#path);
    syncDirectory(dirname(this.#path));
    this.#lines = this.#jobs.size;
    this.#size = bytes.length;
    return file;
  }
}

function text(entry: Line): string {
  return `${JSON.stringify(entry)}\n`;
}

function lineOf(job: string, known: KnownJob): Line {
  return known.state === "begun" ? { job, begun: true } : { job, end: known };
}

function apply(jobs: Map<string, KnownJob>, entry: Line): void {
  if ("begun" in entry) jobs.set(entry.job, { state: "begun" });
  else if ("end" in entry) jobs.set(entry.job, entry.end);
  else jobs.delete(entry.job);
}

function linesOf(path: string): readonly Line[] {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
  const whole = content.split("\n").slice(0, -1);
  return whole.map((each, at) => {
    try {
      return line.parse(JSON.parse(each));
    } catch (error) {
      throw new Error(`${path}:${at + 1} is damaged`, { cause: error });
    }
  });
}

/** A rename is on the disk when its directory is; Windows has no such thing to sync. */
function syncDirectory(path: string): void {
  if (process.platform === "win32") return;
  const directory = openSync(path, "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
