/** Rises when an older client could misunderstand; a handshake with another number is refused. */
export const protocolVersion = 1;
