import { render } from "../../printing/render.ts";
import type { Paper, SlipDocument } from "../../printing/slip-document.ts";
import { CommandReader } from "./command-reader.ts";
import { Mechanism } from "./mechanism.ts";
import type { Strip } from "./strip.ts";

/** The one strip that a slip becomes; throws on what a real printer would not like, or when it is not one strip. */
export async function printStrip(document: SlipDocument, paper: Paper): Promise<Strip> {
  const mechanism = new Mechanism(paper);
  const [strip, ...others] = new CommandReader()
    .push(await render(document, { paper }))
    .map((command) => mechanism.apply(command))
    .filter((cut) => cut !== null);
  if (mechanism.errors.length > 0) throw new Error(mechanism.errors.join(", "));
  if (strip === undefined || others.length > 0) throw new Error("not cut once");
  if (mechanism.uncut.items.length > 0) throw new Error("paper hangs out of the printer");
  return strip;
}
