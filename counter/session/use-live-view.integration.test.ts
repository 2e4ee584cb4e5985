import { expect, test } from "vitest";
import { listenSockets } from "../../server/testing/listen-sockets.ts";
import { waitUntil } from "../../server/testing/wait-until.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { connect } from "../../shared/ui/connection.ts";
import { whileWatched } from "./use-live-view.ts";

test("[W2] all who watch share one connection, which is open until the last of them stops", async () => {
  await using office = await listenSockets();
  office.open();
  const displays = () => office.sockets.connected.display ?? 0;
  const watch = whileWatched(() =>
    connect({ protocol: protocolVersion, audience: "display", area: "eg" }, office),
  );
  expect(watch.current()).toBeNull();

  const stops = [watch.subscribe(() => {}), watch.subscribe(() => {})];
  await waitUntil("a view", () => watch.current()?.view);
  expect(displays()).toBe(1);
  stops.pop()?.();
  expect(watch.current()?.online).toBe(true);
  stops.pop()?.();
  expect(watch.current()).toBeNull();
  await waitUntil("the connection is closed", () => displays() === 0);

  const stop = watch.subscribe(() => {});
  await waitUntil("a view again", () => watch.current()?.view);
  stop();
});
