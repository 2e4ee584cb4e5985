import { expect, test } from "vitest";
import { readMailboxAddress, staysHere } from "./mailbox-address.ts";

const login = { user: "amt", password: "geheim" };

test.each([
  [
    "imaps://amt:geheim@mail.example.org",
    {
      host: "mail.example.org",
      port: 993,
      secure: true,
      login,
      folder: "INBOX",
      moveTo: null,
    },
  ],
  [
    "imap://amt:geheim@[::1]:1143/Eingang/Post%20neu?moveTo=Aufgenommen",
    {
      host: "::1",
      port: 1143,
      secure: false,
      login,
      folder: "Eingang/Post neu",
      moveTo: "Aufgenommen",
    },
  ],
  [
    "imaps://amt%40example.org:a%3Ab@mail.example.org/INBOX",
    {
      host: "mail.example.org",
      port: 993,
      secure: true,
      login: { user: "amt@example.org", password: "a:b" },
      folder: "INBOX",
      moveTo: null,
    },
  ],
] as const)("%s is a mailbox", (address, mailbox) => {
  expect(readMailboxAddress(address)).toEqual(mailbox);
});

test.each([
  "",
  "mail.example.org",
  "imaps://mail.example.org",
  "https://amt:geheim@mail.example.org",
  "imaps://amt:geheim@/INBOX",
  "imaps://amt:%zz@mail.example.org",
  "imaps://amt:geheim@mail.example.org?moveTo=",
  "imaps://amt:geheim@mail.example.org?delete=yes",
])("%j is none", (address) => {
  expect(readMailboxAddress(address)).toBeNull();
});

test("a password may go in clear to this machine only", () => {
  const address = { port: 143, secure: false, login, folder: "INBOX", moveTo: null };
  expect(staysHere({ ...address, host: "127.0.0.1" })).toBe(true);
  expect(staysHere({ ...address, host: "127.0.0.1.example.org" })).toBe(false);
});
