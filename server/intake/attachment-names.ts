import type { MessageStructureObject } from "imapflow";

/** The names of what is attached, or its type where it has none (RFC 9051, BODYSTRUCTURE). */
export function attachmentNames(part: MessageStructureObject): readonly string[] {
  const { type, disposition, dispositionParameters, parameters, childNodes = [] } = part;
  const name = dispositionParameters?.["filename"] ?? parameters?.["name"];
  const attached = disposition === "attachment" || name !== undefined;
  return [...(attached ? [name ?? type] : []), ...childNodes.flatMap(attachmentNames)];
}
