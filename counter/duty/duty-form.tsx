import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { askAccess } from "../access/ask-access.ts";
import { useCounter } from "../session/counter-context.ts";
import { backStaffAfter } from "./back-duty.ts";
import { CasesStillYours } from "./cases-still-yours.tsx";
import { dutyKinds, dutyWish, leavesVisit, type DutyChoice } from "./duty-wish.ts";
import { PersonList } from "./person-list.tsx";
import { VisitStillHere } from "./visit-still-here.tsx";

/** Who, and where now: used to sign on, to change duty and to sign off (rule U1). */
export function DutyForm({
  initialStaff,
  onDone,
}: {
  readonly initialStaff: string | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("counter");
  const access = useTranslation("access").t;
  const { connection, permits, view, language, inert, back, act, takeBack } = useCounter();
  const { person } = permits;
  const [chosen, setStaff] = useState(initialStaff);
  // Whoever is signed in works under the own name only (rule X4).
  const staff = person?.staff ?? chosen;
  const kinds = dutyKinds.filter(
    (kind) =>
      permits.takeDuty(kind) && (kind !== "off" || person === null || initialStaff !== null),
  );
  const [choice, setChoice] = useState<DutyChoice>({
    kind: initialStaff === null ? (kinds[0] ?? "off") : "off",
    team: Object.keys(view.teams)[0] ?? null,
  });
  const blocked = leavesVisit(view, staff, choice.kind);
  const duty = dutyWish(choice);
  const holder = view.counter.staff;
  const take = async (who: string | null) => {
    if (who === null || duty === null || leavesVisit(view, who, choice.kind)) return;
    const answer = await act({ type: "TakeDuty", staff: who, duty });
    if (answer === null) return;
    const signedOn = back?.staff ?? holder;
    takeBack(backStaffAfter(back?.staff ?? null, signedOn, { staff: who, kind: choice.kind }));
    if (person !== null && choice.kind === "off") await askAccess(connection, { type: "SignOut" });
    onDone();
  };
  const leavesTeam =
    back !== null && staff === back.staff && (choice.kind !== "back" || choice.team !== back.team);
  const words = { front: "submitFront", back: "submitBack", off: "submitOff" } as const;
  return (
    <form
      className="duty-form"
      data-own={person !== null || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        void take(staff);
      }}
    >
      {person === null && (
        <PersonList staff={staff} onChange={setStaff} onChoose={(who) => void take(who)} />
      )}
      <div className="duty-where">
        <RadioGroup
          className="radios"
          value={choice.kind}
          onChange={(value) => {
            const kind = dutyKinds.find((each) => each === value);
            if (kind !== undefined) setChoice({ ...choice, kind });
          }}
        >
          <Label className="field-name">{t("duty.where")}</Label>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} className="choice">
              {t(`duty.${kind}`, { number: view.counter.number })}
            </Radio>
          ))}
        </RadioGroup>
        {choice.kind === "back" && (
          <RadioGroup
            className="radios inset"
            value={choice.team}
            onChange={(team) => setChoice({ ...choice, team })}
          >
            <Label className="field-name">{t("duty.team")}</Label>
            {Object.entries(view.teams).map(([key, { name, openCases }]) => (
              <Radio key={key} value={key} className="choice">
                {nameIn(name, language)}
                <span className="soft">{t("duty.openCases", { count: openCases })}</span>
              </Radio>
            ))}
          </RadioGroup>
        )}
        {choice.kind === "front" && holder !== null && staff !== null && staff !== holder && (
          <p className="soft">{t("duty.takenBy", { name: view.staff[holder]?.name ?? holder })}</p>
        )}
        {blocked && <VisitStillHere />}
        {!blocked && leavesTeam && (
          <CasesStillYours
            duty={back}
            leave={t(`duty.${words[choice.kind]}`)}
            ready={duty !== null}
            onLeave={() => void take(staff)}
          />
        )}
        {!blocked && !leavesTeam && (
          <Button
            type="submit"
            className="button filled"
            isDisabled={staff === null || duty === null}
            isPending={inert}
          >
            {person !== null && choice.kind === "front"
              ? access("duty.begin")
              : t(`duty.${words[choice.kind]}`)}
          </Button>
        )}
      </div>
    </form>
  );
}
