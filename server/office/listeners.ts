import type { Log } from "./log.ts";

/** Who hears of one kind of news. One that throws keeps the news from nobody else. */
export class Listeners<News> {
  readonly #log: Log;
  readonly #listeners = new Set<(news: News) => void>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Gives how to stop hearing. */
  add(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(news: News): void {
    for (const listener of this.#listeners) {
      try {
        listener(news);
      } catch (error) {
        this.#log.error("a listener failed", { error });
      }
    }
  }
}
