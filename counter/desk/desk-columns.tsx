import type { RefObject } from "react";
import type { ListName } from "../lists/list-name.ts";
import { Lists } from "../lists/lists.tsx";
import { WhoIsWhere } from "../duty/who-is-where.tsx";
import { Paper } from "../paper/paper.tsx";
import { troubled } from "../paper/slip-list.ts";
import { Queues } from "../queues/queues.tsx";
import { useCounter } from "../session/counter-context.ts";
import { CurrentVisit } from "../visit/current-visit.tsx";

/** Under the desk's line: the visit, the lists, and the floor around; troubled paper comes first. */
export function DeskColumns({
  list,
  onList,
  filterRef,
}: {
  readonly list: ListName;
  readonly onList: (list: ListName) => void;
  readonly filterRef: RefObject<HTMLInputElement | null>;
}) {
  const { view } = useCounter();
  const paperFirst = Object.values(view.slips).some(troubled);
  return (
    <main className="columns">
      <CurrentVisit />
      <Lists shown={list} onShow={onList} filterRef={filterRef} />
      <aside className="side">
        {paperFirst && <Paper />}
        <Queues />
        {!paperFirst && <Paper />}
        <WhoIsWhere />
      </aside>
    </main>
  );
}
