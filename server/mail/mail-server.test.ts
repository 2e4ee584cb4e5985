import { expect, test } from "vitest";
import { isLoopback, readMailServer } from "./mail-server.ts";

test.each([
  ["smtp://mail.example.org", { host: "mail.example.org", port: 587, secure: false, login: null }],
  ["smtp://127.0.0.1:2525", { host: "127.0.0.1", port: 2525, secure: false, login: null }],
  ["smtp://[::1]:25", { host: "::1", port: 25, secure: false, login: null }],
  [
    "smtps://amt%40example.org:a%3Ab@mail.example.org",
    {
      host: "mail.example.org",
      port: 465,
      secure: true,
      login: { user: "amt@example.org", password: "a:b" },
    },
  ],
] as const)("%s is a mail server", (address, server) => {
  expect(readMailServer(address)).toEqual(server);
});

test.each([
  "",
  "mail.example.org",
  "http://mail.example.org",
  "smtp://",
  "smtp://host/x",
  "smtp://%zz@host",
])("%j is none", (address) => {
  expect(readMailServer(address)).toBeNull();
});

test("only this machine is loopback", () => {
  const server = { port: 25, secure: false, login: null };
  expect(isLoopback({ ...server, host: "127.0.0.1" })).toBe(true);
  expect(isLoopback({ ...server, host: "127.0.0.1.example.org" })).toBe(false);
});
