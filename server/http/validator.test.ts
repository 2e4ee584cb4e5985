import Fastify from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { expect, test } from "vitest";
import { z } from "zod";
import { validator } from "./validator.ts";

test("[W3] a body with a length that is no number is a bad request", async () => {
  const fastify = Fastify().withTypeProvider<ZodTypeProvider>();
  fastify.setValidatorCompiler(validator);
  const body = z.strictObject({ version: z.string().max(40) });
  fastify.post("/", { schema: { body } }, (request) => request.body.version);
  const post = (version: unknown) =>
    fastify.inject({ method: "POST", url: "/", payload: { version } });
  expect((await post("0.1.0")).statusCode).toBe(200);
  expect((await post(17)).statusCode).toBe(400);
  expect((await post({ length: { valueOf: 1, toString: 1 } })).statusCode).toBe(400);
});
