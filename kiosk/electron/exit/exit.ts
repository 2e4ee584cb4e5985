import "../../../shared/ui/fonts.ts";
import { z } from "zod";
import "./exit.css";
import { readExitAnswer, shellKiosk } from "./shell-kiosk.ts";

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
};

// Zod’s compiled parsers need `unsafe-eval`, which the content security policy forbids.
z.config({ jitless: true });
const kiosk = shellKiosk(window);
const said = find("said");
const typed = find("typed");
let pin = "";

const show = () => {
  typed.textContent = "●".repeat(pin.length);
};
const press = (digit: string) => {
  if (pin.length < 12) pin += digit;
  show();
};
const wipe = () => {
  pin = pin.slice(0, -1);
  show();
};
const leave = async () => {
  const asked = pin;
  pin = "";
  show();
  if (asked.length < 4) return;
  const answer = readExitAnswer(await kiosk.exit(asked));
  if (answer.answer === "late")
    said.textContent = `Zu viele Versuche. Bitte ${answer.seconds} Sekunden warten.`;
  else if (answer.answer === "wrong") said.textContent = "Diese PIN ist falsch.";
  else said.textContent = "Der Kiosk wird beendet.";
};

for (const key of ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0"]) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = key;
  if (key === "⌫") button.setAttribute("aria-label", "Löschen");
  button.addEventListener("click", key === "⌫" ? wipe : () => press(key));
  find("keys").append(button);
}
const failed = (error: unknown) => {
  console.error(error);
  said.textContent = "Das ging nicht. Bitte noch einmal versuchen.";
};
find("leave").addEventListener("click", () => void leave().catch(failed));
find("close").addEventListener("click", () => void kiosk.closeExit().catch(failed));
document.addEventListener("keydown", ({ key }) => {
  if (/^\d$/.test(key)) press(key);
  else if (key === "Backspace") wipe();
  else if (key === "Enter") void leave().catch(failed);
  else if (key === "Escape") void kiosk.closeExit().catch(failed);
});
