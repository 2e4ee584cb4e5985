import { ClientSecretBasic, ClientSecretPost, None, type ClientAuth } from "openid-client";

/**
 * How we prove to the provider who we are: `client_secret_basic`, which is the default (OpenID Connect Core 1.0, section
 * 9), unless the provider takes `client_secret_post` only. A null secret: a public client.
 */
export function clientAuthentication(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const { token_endpoint_auth_methods_supported: taken = ["client_secret_basic"] } = server;
    const isPostOnly =
      taken.includes("client_secret_post") && !taken.includes("client_secret_basic");
    return (isPostOnly ? post : basic)(server, client, body, headers);
  };
}
