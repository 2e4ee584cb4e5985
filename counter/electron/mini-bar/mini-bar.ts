import "../../../shared/ui/fonts.ts";
import { z } from "zod";
import "./mini-bar.css";
import { deskStatus, shellCounter } from "./shell-counter.ts";

// Zod's compiled parsers need `unsafe-eval`, which the content security policy forbids.
z.config({ jitless: true });
const counter = shellCounter(window);

const find = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
};

for (const wish of ["next", "recall"] as const)
  find(wish).addEventListener("click", () => {
    counter.wish(wish).catch((error: unknown) => console.error(`${wish}:`, error));
  });

counter.onStatus((told) => {
  const { number, waiting, canNext, canRecall } = deskStatus.parse(told);
  find("number").textContent = number ?? "–";
  find("waiting").textContent = waiting === 1 ? "1 wartet" : `${waiting} warten`;
  find("next").toggleAttribute("disabled", !canNext);
  find("recall").toggleAttribute("disabled", !canRecall);
});
