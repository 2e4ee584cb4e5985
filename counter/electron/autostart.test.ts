import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ElectronStandIn } from "../../shared/shell/testing/electron-stand-in.ts";

const load = async (home: string) => {
  const electron = new ElectronStandIn({
    home,
    userData: home,
    app: home,
    packaged: true,
    keyStore: "none",
  });
  vi.resetModules();
  vi.doMock("electron", () => electron.module);
  const { setAutostart } = await import("./autostart.ts");
  vi.doUnmock("electron");
  return { electron, setAutostart };
};

test("on Linux it is a file that desktops read, gone again when it is switched off", async () => {
  const home = mkdtempSync(join(tmpdir(), "wartemarke-autostart-"));
  try {
    const { setAutostart } = await load(home);
    const file = join(home, ".config", "autostart", "wartemarke-counter.desktop");
    const machine = { platform: "linux", env: {}, program: '/opt/War "te" 100%/counter' } as const;
    setAutostart(true, machine);
    expect(readFileSync(file, "utf8")).toContain('Exec="/opt/War \\"te\\" 100%%/counter"\n');
    setAutostart(true, { ...machine, env: { APPIMAGE: "/home/a/counter.AppImage" } });
    expect(readFileSync(file, "utf8")).toContain('Exec="/home/a/counter.AppImage"\n');
    setAutostart(false, machine);
    expect(existsSync(file)).toBe(false);
    setAutostart(false, machine);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test("on Windows it is the system's own list", async () => {
  const { electron, setAutostart } = await load("/nowhere");
  setAutostart(true, { platform: "win32", env: {}, program: "counter.exe" });
  expect(electron.calls.named("app.setLoginItemSettings")).toEqual([[{ openAtLogin: true }]]);
});
