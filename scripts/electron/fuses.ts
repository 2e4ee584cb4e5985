import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from "@electron/fuses";

/**
 * Every fuse there is, said aloud: one that Electron adds stops packaging until somebody decided
 * (https://www.electronjs.org/docs/latest/tutorial/fuses).
 */
export const wantedFuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // V8's trap handlers make WebAssembly faster and open nothing; as Electron delivers it.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const;

const nameOf = (fuse: number) => FuseV1Options[fuse] ?? `fuse ${fuse}`;

/** Sets all fuses in a program. Fails when it has one that is not decided above. */
export async function setFuses(program: string): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...wantedFuses,
  });
}

/** Reads the fuses of a packaged program; the answer names each that is not as it should be. */
export async function wrongFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  const states = new Map(Object.entries(wire).map(([fuse, state]) => [Number(fuse), state]));
  return Object.entries(wantedFuses).flatMap(([fuse, wanted]) => {
    // The wire holds the characters "1" and "0"; "r" is a fuse that Electron removed.
    const state = states.get(Number(fuse));
    const is = state === "1".charCodeAt(0) ? true : state === "0".charCodeAt(0) ? false : null;
    return is === wanted ? [] : [`${nameOf(Number(fuse))} is ${String(is)}`];
  });
}
