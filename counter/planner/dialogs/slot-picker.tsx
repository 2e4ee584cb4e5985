import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { FreeDays } from "../../../shared/protocol/free-days.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useAppointmentWords } from "../appointment-words.ts";
import type { DraftFault } from "../booking-draft.ts";
import { dateAt, fullDate } from "../calendar.ts";
import type { FreeSlots } from "../use-free-slots.ts";

interface Props {
  readonly slots: FreeSlots;
  readonly again: () => Promise<void>;
  readonly value: Instant | null;
  /** The day to begin with, or the next one with free times. */
  readonly near: Instant | null;
  readonly fault: DraftFault | null;
  readonly onChange: (due: Instant) => void;
}

/** A day with free times, then the time. */
export function SlotPicker({ slots, again, ...picked }: Props) {
  const { t } = useTranslation("counter");
  switch (slots.kind) {
    case "nothing-asked":
      return <p className="soft">{t("planner.book.chooseService")}</p>;
    case "asking":
      return <p className="soft">{t("planner.book.searching")}</p>;
    case "not-bookable":
      return <p className="field-fault">{t("planner.book.notBookable")}</p>;
    case "too-many-people":
      return <p className="field-fault">{t("planner.book.tooManyPeople", { most: slots.most })}</p>;
    case "unreachable":
      return (
        <p className="field-fault">
          {t("planner.book.unreachable")}{" "}
          <Button className="button" onPress={() => void again()}>
            {t("planner.book.again")}
          </Button>
        </p>
      );
    case "slots": {
      const days = slots.days.filter(({ free }) => free.length > 0);
      return days.length === 0 ? (
        <p className="field-fault">{t("planner.book.noSlot", { days: slots.days.length })}</p>
      ) : (
        <Pick days={days} {...picked} />
      );
    }
  }
}

function Pick({
  days,
  value,
  near,
  fault,
  onChange,
}: Omit<Props, "slots" | "again"> & { readonly days: FreeDays }) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const words = useAppointmentWords();
  const [picked, setPicked] = useState<string | null>(null);
  const wanted = near === null ? null : dateAt(near, view.office.zone);
  const shown =
    days.find(({ day }) => day === picked) ??
    days.find(({ day }) => wanted !== null && day >= wanted) ??
    days[0];
  return (
    <div className="slot-picker">
      <label className="field">
        <span className="field-name">{t("planner.book.days")}</span>
        <select value={shown?.day} onChange={(event) => setPicked(event.target.value)}>
          {days.map(({ day, free }) => (
            <option key={day} value={day}>
              {fullDate(day, language)} · {t("planner.book.fewTimes", { count: free.length })}
            </option>
          ))}
        </select>
      </label>
      <RadioGroup
        className="times numbers"
        value={value === null ? null : String(value)}
        isInvalid={fault !== null}
        onChange={(time) => onChange(Number(time))}
      >
        <Label className="field-name">{t("planner.book.times")}</Label>
        {shown?.free.map((time) => (
          <Radio key={time} value={String(time)} className="time">
            {words.time(time)}
          </Radio>
        ))}
      </RadioGroup>
      {fault !== null && (
        <p className="field-fault" role="alert">
          {t(`planner.book.faults.${fault}`)}
        </p>
      )}
    </div>
  );
}
