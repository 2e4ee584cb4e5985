import { test as plain } from "vitest";
import { openBooking } from "./open-booking.ts";

/** A test with a fresh office, `opened`, and `visitor`, who books there. */
export const test = plain
  .extend("opened", async ({ onTestFinished }) => {
    const opened = await openBooking();
    onTestFinished(() => opened[Symbol.asyncDispose]());
    return opened;
  })
  .extend("visitor", ({ opened }) => opened.visitor);
