import { z } from "zod";
import { acknowledgement, connectFaults, errorCodes } from "../../shared/protocol/answers.ts";
import { commandsOf } from "../../shared/protocol/commands.ts";
import { audienceKinds, handshake } from "../../shared/protocol/handshake.ts";
import { clientEvents, viewMessage } from "../../shared/protocol/messages.ts";
import { counterQuestion, questionAcknowledgement } from "../../shared/protocol/questions.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { plannerView } from "../../shared/protocol/planner-view.ts";
import { counterView, displayView, kioskView, ticketView } from "../../shared/protocol/views.ts";

const schema = (of: z.ZodType) => z.toJSONSchema(of, { io: "input", unrepresentable: "any" });

/** Everything a client maker needs, made from the schemas the server itself checks with. */
export function protocolDocument() {
  return {
    version: protocolVersion,
    transport: "Socket.IO 4, WebSocket only",
    audiences: [...audienceKinds],
    handshake: schema(handshake),
    clientEvents: [...clientEvents],
    serverEvents: ["view"],
    commands: Object.fromEntries(
      (["kiosk", "counter", "ticket", "booking", "tool"] as const).flatMap((audience) => {
        return commandsOf[audience].options.map((command) => {
          return [command.shape.type.value, { audience, schema: schema(command) }] as const;
        });
      }),
    ),
    acknowledgement: schema(acknowledgement),
    questions: {
      counter: schema(counterQuestion),
      acknowledgement: schema(questionAcknowledgement),
    },
    view: schema(viewMessage),
    views: {
      kiosk: schema(kioskView),
      display: schema(displayView),
      counter: schema(counterView),
      planner: schema(plannerView),
      ticket: schema(ticketView),
    },
    errorCodes: [...errorCodes],
    connectFaults: [...connectFaults],
  };
}
