/** Builds the clients when their sources changed since the last time. */
export function buildClients(): void;
