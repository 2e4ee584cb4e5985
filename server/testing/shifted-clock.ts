/**
 * Preloaded with `node --import` into a server under test: its clock goes as fast as the machine's, and this many
 * milliseconds before or behind it.
 */
const by = Number(process.env["WARTEMARKE_TEST_CLOCK"] ?? 0);
const machine = Date.now;
Date.now = () => machine() + by;
