import type { Names } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";

/** What a slip of a number drawn here says; as the office's, but without people ahead or a wait. */
export interface AwaySlip {
  readonly office: { readonly name: string; readonly zone: string };
  readonly number: string;
  readonly area: Names;
  readonly floor: Names;
  readonly issued: Instant;
  readonly publicUrl: string;
  readonly secret: string;
  readonly language: string;
}

/** A printer that hangs at the kiosk and works without the server; the app around the page has one, a browser none. */
export interface LocalPrint {
  /** Prints once. Resolves when it is known how it went; never rejects. */
  print(slip: AwaySlip): Promise<"printed" | "failed" | "unknown">;
}
