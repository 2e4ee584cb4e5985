import { useRef, type ReactNode } from "react";
import { clockTime } from "../../shared/ui/format.ts";
import { useKiosk } from "../kiosk-context.ts";
import "./frame.css";
import { Toolbar } from "./toolbar.tsx";

/** Office and clock above, the screen, the tools below; the same on every screen of the flow. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { view, state, now, language } = useKiosk();
  const main = useRef<HTMLElement>(null);
  return (
    <div className="frame" data-lower={state.comfort.lower} data-screen={state.screen.name}>
      <header className="frame-head">
        <span>{view.office.name}</span>
        <time>
          <bdi>{clockTime(now, view.office.zone, language)}</bdi>
        </time>
      </header>
      <main className="frame-main" ref={main}>
        {children}
      </main>
      <Toolbar textToRead={() => main.current?.innerText ?? ""} />
    </div>
  );
}
