import { create } from "qrcode";

/** The ticket's QR code as one path; quiet zone of four modules as ISO/IEC 18004 asks. */
export default function TicketCode({
  address,
  label,
}: {
  readonly address: string;
  readonly label: string;
}) {
  const { size, data } = create(address, { errorCorrectionLevel: "M" }).modules;
  const dark = Array.from(data).flatMap((bit, i) =>
    bit === 1 ? [`M${i % size} ${Math.floor(i / size)}h1v1h-1z`] : [],
  );
  return (
    <svg
      className="ticket-code"
      viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={dark.join("")} />
    </svg>
  );
}
