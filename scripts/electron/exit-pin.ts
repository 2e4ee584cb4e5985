import { createInterface } from "node:readline/promises";
import { hashExitPin } from "../../shared/shell/exit-pin.ts";

// npm run exit-pin: asks for a PIN and prints what the kiosk's configuration takes for it.
const lines = createInterface({ input: process.stdin, output: process.stderr });
const pin = await lines.question("PIN, four to twelve digits: ");
lines.close();
if (/^\d{4,12}$/.test(pin)) console.log(JSON.stringify({ exitPin: await hashExitPin(pin) }));
else {
  console.error("A PIN has four to twelve digits.");
  process.exitCode = 1;
}
