import type { PersonalRecord } from "../../../shared/domain/decision.ts";
import type { People, Retained } from "../../office/ports.ts";

/** A store with the way its records come in. */
export interface PeopleUnderTest {
  readonly people: People;
  readonly retained: Retained;
  keep(...records: readonly PersonalRecord[]): Promise<void>;
  dispose(): Promise<void>;
}

/** Holds a rule against a store of its own. */
export type UsingPeople = (rule: (store: PeopleUnderTest) => Promise<void>) => Promise<void>;
