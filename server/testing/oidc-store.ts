type Payload = Record<string, unknown>;

/** What `oidc-provider` asks of a store for one kind of thing. Nothing expires while a test runs. */
export class OidcStore {
  readonly #kind: string;
  readonly #kept: Map<string, Payload>;

  /** `kept` is shared by all kinds of one provider. */
  constructor(kind: string, kept: Map<string, Payload>) {
    this.#kind = kind;
    this.#kept = kept;
  }

  async upsert(id: string, payload: Payload): Promise<void> {
    this.#kept.set(this.#key(id), payload);
  }

  async find(id: string): Promise<Payload | undefined> {
    return this.#kept.get(this.#key(id));
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...this.#kept.values()].find(
      ({ kind, uid: its }) => kind === this.#kind && its === uid,
    );
  }

  async consume(id: string): Promise<void> {
    const payload = this.#kept.get(this.#key(id));
    if (payload !== undefined) payload["consumed"] = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grant: string): Promise<void> {
    for (const [key, { kind, grantId }] of this.#kept) {
      if (kind === this.#kind && grantId === grant) this.#kept.delete(key);
    }
  }

  #key(id: string): string {
    return `${this.#kind}:${id}`;
  }
}
