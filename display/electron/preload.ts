import { expose } from "../../shared/shell/preload/base.ts";

const asked = new URLSearchParams(location.search);

expose({
  display: {
    /** The area this window was configured for, or null: the one the device was paired for. */
    area: asked.get("area"),
    /** Whether this screen gongs and speaks. */
    sound: asked.get("sound") !== "off",
    /** The loudspeaker to use, by its label, or null: the machine's own choice. */
    speaker: asked.get("speaker"),
  },
});
