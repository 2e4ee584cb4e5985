import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { ServiceList } from "../../dialogs/service-list.tsx";
import { useCounter } from "../../session/counter-context.ts";
import {
  bookingWish,
  faultOfRefusal,
  faultsOf,
  type BookingDraft,
  type DraftFaults,
} from "../booking-draft.ts";
import { usePlanner } from "../planner-context.ts";
import { useFreeSlots } from "../use-free-slots.ts";
import { PeopleField } from "./people-field.tsx";
import { PersonFields } from "./person-fields.tsx";
import { PlannerDialog } from "./planner-dialog.tsx";
import { SlotPicker } from "./slot-picker.tsx";

/** The first field to put right; a group of times is put right at its times. */
const firstFault =
  "[data-fault] input, [role=radiogroup][aria-invalid=true] input, " +
  ":is(input, select)[aria-invalid=true]";

/** Books for somebody at the desk or on the phone. Every error is at its field, and nothing typed is lost. */
export function NewBookingDialog({ due }: { readonly due: Instant | null }) {
  const { t } = useTranslation("counter");
  const { view, attempt } = useCounter();
  const { place, view: planned, ask } = usePlanner();
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<BookingDraft>({
    service: null,
    people: 1,
    due,
    name: "",
    email: "",
    phone: "",
    fileNumber: "",
    language: view.office.languages[0] ?? "de",
  });
  const [faults, setFaults] = useState<DraftFaults>({});
  /** How often it was sent with something wrong in it. */
  const [failures, setFailures] = useState(0);
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const { slots, again } = useFreeSlots(draft.service, draft.people);
  const change = (by: Partial<BookingDraft>) => {
    setDraft((before) => ({ ...before, ...by }));
    // What is being put right is no longer wrong.
    setFaults((before) => {
      const left = Object.entries(before).filter(([field]) => !(field in by));
      return Object.fromEntries(left);
    });
  };
  const isFree =
    slots.kind === "slots" &&
    slots.days.some(({ free }) => draft.due !== null && free.includes(draft.due));
  const complete = isFree ? draft : { ...draft, due: null };
  const fail = (found: DraftFaults) => {
    setFaults(found);
    setFailures((before) => before + 1);
  };
  // The fields have been marked by then: the first of them is where to go on.
  useEffect(() => {
    const wrong = failures > 0 && form.current?.querySelector(firstFault);
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [failures]);
  const submit = async () => {
    setRefusal(null);
    const found = faultsOf(complete);
    const wish = bookingWish(complete);
    if (Object.keys(found).length > 0 || wish === null) return fail(found);
    const reply = await attempt(wish);
    if (reply === null) return;
    if (!reply.ok) {
      const refused = faultOfRefusal(reply.error);
      if (refused === null) setRefusal(reply.error);
      else fail(refused);
      void again();
    } else if (reply.answer.kind === "appointment") {
      const { appointment, code } = reply.answer;
      const { service, people } = wish;
      const facts = { service, people, due: wish.due, code };
      ask({ kind: "booked", appointment, facts, email: wish.email });
    }
  };
  const most = (draft.service === null ? null : view.services[draft.service]?.mostPeople) ?? 1;
  return (
    <PlannerDialog
      title={t("planner.book.title")}
      wide
      submit={t("planner.book.submit")}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <div ref={form} className="new-booking">
        <div data-fault={faults.service !== undefined || undefined}>
          <ServiceList
            value={draft.service}
            offers={({ mostPeople }) => mostPeople !== null}
            first={place.queue}
            onChange={(service) => {
              const { mostPeople } = view.services[service] ?? { mostPeople: null };
              change({ service, people: Math.min(draft.people, mostPeople ?? 1) });
            }}
          />
          {faults.service !== undefined && (
            <p className="field-fault" role="alert">
              {t(`planner.book.faults.${faults.service}`)}
            </p>
          )}
        </div>
        <div className="new-booking-time">
          <PeopleField
            most={most}
            fault={faults.people}
            value={draft.people}
            onChange={(people) => change({ people })}
          />
          <SlotPicker
            slots={draft.service === null ? { kind: "nothing-asked" } : slots}
            again={again}
            value={complete.due}
            near={draft.due ?? planned?.days[place.date]?.starts ?? null}
            fault={faults.due ?? null}
            onChange={(time) => change({ due: time })}
          />
        </div>
        <PersonFields draft={draft} faults={faults} onChange={change} />
      </div>
    </PlannerDialog>
  );
}
