/**
 * The web app manifest of one ticket's page (W3C Web Application Manifest): installed, it opens that ticket. One
 * identity for all of them, so that a phone does not gather an app with every visit. There is no service worker: the
 * page is worth nothing without the server's word, and a number from a cache would be a wrong one.
 */
export function ticketManifest(secret: string, office: string) {
  return {
    id: "/t/",
    scope: "/t/",
    start_url: `/t/${secret}`,
    name: `Wartemarke · ${office}`,
    short_name: "Wartemarke",
    display: "standalone",
    theme_color: "#0f1b2d",
    background_color: "#0f1b2d",
    icons: iconSizes.map((size) => ({
      src: `/icons/ticket-${size}.png`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: "any",
    })),
  };
}

/** In pixels; what installing asks for. */
const iconSizes = [192, 512] as const;
