import { useState } from "react";
import { useBooking } from "./booking-context.ts";
import { FindStep } from "./find/find-step.tsx";
import { useFlow } from "./flow/use-flow.ts";
import { useWay } from "./flow/use-place.ts";
import { lazily } from "./lazily.tsx";
import { NothingHere } from "./parts/nothing-here.tsx";
import { ServiceStep } from "./steps/service-step.tsx";
import { SlotsStep } from "./steps/slots-step.tsx";

const DetailsStep = lazily(async () => (await import("./details/details-step.tsx")).DetailsStep);
const WaitingStep = lazily(async () => (await import("./details/waiting-step.tsx")).WaitingStep);
const DoneStep = lazily(async () => (await import("./done/done-step.tsx")).DoneStep);

/** From the service to the finished booking. */
export function MainFlow() {
  const way = useWay();
  const flow = useFlow(way);
  const [text, setText] = useState("");
  const { services } = useBooking().catalogue;
  const { place } = way;
  const { hold, ending } = flow.state;

  switch (place.step) {
    case "find":
      return <FindStep text={text} onText={setText} />;
    case "details":
      return hold === null ? <NothingHere why="hold" /> : <DetailsStep hold={hold} flow={flow} />;
    case "done":
      return ending === null ? (
        <NothingHere why="hold" />
      ) : (
        <DoneStep ending={ending} flow={flow} />
      );
    default: {
      const service = services.find(({ key }) => key === place.service);
      if (service === undefined) return <NothingHere why="service" />;
      const people = Math.min(place.people, service.booking?.maxPeople ?? 1);
      if (place.step === "service" || service.booking === null) {
        return <ServiceStep service={service} people={people} way={way} />;
      }
      if (place.step === "waiting") {
        return <WaitingStep service={service} people={people} flow={flow} />;
      }
      return <SlotsStep service={service} people={people} day={place.day} flow={flow} way={way} />;
    }
  }
}
