import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { addSignInOptions, readSignInOptions } from "./sign-in-options.ts";

const issuer = "https://login.example.org/realms/office";

function read(args: readonly string[], access: "open" | "enrolled" = "enrolled", secret?: string) {
  const program = addSignInOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr() {} });
  program.parse([...args], { from: "user" });
  return readSignInOptions(program, access, { WARTEMARKE_OIDC_SECRET: secret });
}

describe("[X3] the office's own provider", () => {
  test("is named by issuer and client, with a secret or without", () => {
    const args = ["--oidc-issuer", issuer, "--oidc-client-id", "wartemarke"];
    const named = { issuer: new URL(issuer), clientId: "wartemarke" };
    expect(read(args)).toEqual({ oidc: { ...named, secret: null }, officeUrl: null });
    expect(read(args, "enrolled", "secret")).toMatchObject({
      oidc: { ...named, secret: "secret" },
    });
    expect(read([])).toEqual({ oidc: null, officeUrl: null });
  });

  test.each([
    ["a client", ["--oidc-issuer", issuer]],
    ["an issuer", ["--oidc-client-id", "wartemarke"]],
  ])("does not go without %s", (_title, args) => {
    expect(read(args)).toMatch(/belong together/);
  });

  test.each([
    "http://login.example.org",
    "http://localhost.example.org",
    "login.example.org",
    "file:///etc/passwd",
    `${issuer}?a=b`,
    `${issuer}#a`,
    "https://user:password@login.example.org",
  ])("is reached by https, without anything else in its address: not %s", (wrong) => {
    const told = read(["--oidc-issuer", wrong, "--oidc-client-id", "wartemarke"]);
    expect(told).toMatch(/an https address/);
    expect(told).not.toContain("password");
  });

  test.each(["http://localhost:4000", "http://127.0.0.1:4000", "http://[::1]:4000"])(
    "may be without TLS on this machine: %s",
    (local) => {
      const told = read(["--oidc-issuer", local, "--oidc-client-id", "wartemarke"]);
      expect(told).toMatchObject({ oidc: { issuer: new URL(local) } });
    },
  );

  test("is for where people sign in", () => {
    const args = ["--oidc-issuer", issuer, "--oidc-client-id", "wartemarke"];
    expect(read(args, "open")).toMatch(/--access enrolled/);
  });
});

test("the office's own address is an origin and nothing more", () => {
  const url = "https://wartemarke.example.org:8443";
  expect(read(["--office-url", `${url}/`])).toMatchObject({ officeUrl: url });
  for (const wrong of [`${url}/counter/`, `${url}/?a=b`, "wartemarke", "https://a:b@example.org"]) {
    expect(() => read(["--office-url", wrong])).toThrow(/An address like/);
  }
});
