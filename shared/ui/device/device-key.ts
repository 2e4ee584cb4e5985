/** A machine's own Ed25519 key pair (RFC 8032); the private half never leaves it (rule X1). */
export interface DeviceKey {
  /** The raw 32 bytes as base64url, as in `devicePublicKey`. */
  readonly publicKey: string;
  /** Signs the text's UTF-8; base64url. */
  sign(text: string): Promise<string>;
}
