import { MemoryJournal } from "../journal/memory/memory-journal.ts";
import {
  AppendFailed,
  type Batch,
  type Definitions,
  type Journal,
  type RecordedEvent,
  type Snapshot,
  type StoredAnswer,
} from "../office/ports.ts";

/** How the disk under the journal behaves. */
export type Fault =
  | "none"
  /** No room: nothing is written, the file stays open. */
  | "full"
  /** Nothing is written, the file must be reopened. */
  | "failed"
  /** Everything is written, but the write reports that it failed. */
  | "written-yet-failed"
  /** Nothing can be read or written any more. */
  | "gone";

/** A journal on a disk that fails on demand. */
export class FaultyJournal implements Journal {
  fault: Fault = "none";
  readonly disk = new MemoryJournal();
  #needsRecovery = false;

  get definitions(): Definitions {
    return this.disk.definitions;
  }

  snapshot(version: number): Promise<Snapshot | null> {
    return this.disk.snapshot(version);
  }

  events(after: number): Iterable<RecordedEvent> {
    this.#assertReadable();
    return this.disk.events(after);
  }

  async append(batch: Batch): Promise<void> {
    if (this.#needsRecovery) throw new AppendFailed("failed", new Error("not recovered"));
    if (this.fault === "none") return this.disk.append(batch);
    if (this.fault === "full") throw new AppendFailed("full", new Error("no room"));
    if (this.fault === "written-yet-failed") await this.disk.append(batch);
    this.#needsRecovery = true;
    throw new AppendFailed("failed", new Error(this.fault));
  }

  async recover(): Promise<number> {
    this.#assertReadable();
    this.#needsRecovery = false;
    return this.disk.recover();
  }

  async answer(command: string): Promise<StoredAnswer | null> {
    this.#assertReadable();
    return this.disk.answer(command);
  }

  saveSnapshot(snapshot: Snapshot): Promise<void> {
    return this.disk.saveSnapshot(snapshot);
  }

  close(): Promise<void> {
    return this.disk.close();
  }

  #assertReadable(): void {
    if (this.fault === "gone") throw new Error("the disk does not answer");
  }
}
