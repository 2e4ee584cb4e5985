import type { receipt as German } from "../de/receipt.ts";
import type { WordsLike } from "../../words.ts";

export const receipt: WordsLike<typeof German> = {
  titleComplete: "Receipt of a complete application",
  titleIncomplete: "Receipt of documents: application not yet complete",
  meaningComplete: "We have received your complete application.",
  meaningIncomplete:
    "We have received documents from you. Your application is complete only when the missing ones are here.",
  number: "Receipt",
  caseNumber: "Case number",
  service: "Request",
  issuedAt: "{{date}}, {{time}}",
  received: "Documents received",
  receivedNone: "none so far",
  missing: "Still missing",
  until: "Please bring or send these documents by {{date}}.",
  forecast: "Expected time",
  sameVisit: "during the same visit",
  between: "ready between {{from}} and {{to}}",
  fromComplete: "{{duration}} from the complete application",
  overdue: "longer than usual",
  basisCases:
    "Based on {{count}} similar applications that were finished within the last 180 days. This is not a promise.",
  basisPublished: "Based on the published processing time of this request. This is not a promise.",
  code: "Your status code",
  follow: "Where your application stands: scan the code with your phone.",
  atKiosk: "When you come back: scan the code at the kiosk.",
  codePicture: "QR code of the status page with the code {{code}}",
  secrecy: "Do not pass the code on. Whoever has it sees where your application stands.",
  noTitle: "This receipt is not a residence title and not a decision on the application.",
  noSignature: "It was made electronically and is valid without a signature.",
  pdfMaking: "The PDF is being made. This page reloads in a moment.",
  pdfFailed: "The PDF could not be made yet. The receipt on paper is valid; please ask the office.",
  pdfDeleted: "This PDF has been deleted, because it was kept long enough.",
};
