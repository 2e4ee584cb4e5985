import { validatorCompiler } from "fastify-type-provider-zod";

/** As `readAs` for the routes: what a schema cannot even look at is refused like what does not fit. */
export const validator: typeof validatorCompiler = (route) => {
  const validate = validatorCompiler(route);
  return (data) => {
    try {
      return validate(data);
    } catch (error) {
      return { error: new Error("unreadable", { cause: error }) };
    }
  };
};
