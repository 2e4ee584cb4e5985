import type { Attachment } from "postal-mime";

/** What is attached, whichever way the parser gives it. */
export function attachmentBytes({ content, encoding }: Attachment): Uint8Array {
  if (typeof content === "string") {
    return Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
  }
  return content instanceof ArrayBuffer ? new Uint8Array(content) : content;
}
