import type { WireError } from "../../shared/protocol/answers.ts";

/** Why the office did not book a row, in the words of the import's report. */
export function refusalWords(error: WireError): string {
  switch (error.code) {
    case "appointment-in-past":
      return "the time is in the past";
    case "person-already-booked":
      return "this person already has another appointment on that day";
    case "reference-changed":
      return "this id was imported before with another time or service";
    case "unknown-name":
      return `the running office has no "${error.what}"; is it started with another definition?`;
    case "malformed":
      return `the office did not accept ${error.path}, it expects ${error.expected}`;
    case "storage-full":
      return "the office's disk is full; make room and import again";
    case "storage-failed":
      return "the office could not write to its disk; see its log and import again";
    case "stopping":
      return "the office was stopping; import again";
    default:
      return `the office refused: ${error.code}`;
  }
}
