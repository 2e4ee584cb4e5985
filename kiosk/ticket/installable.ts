/** Lets the phone put this ticket on its screen: the manifest is the ticket's own, so the page itself names it. */
export function makeInstallable(secret: string): void {
  addLink("manifest", `/t/${secret}/manifest.webmanifest`);
  addLink("apple-touch-icon", "/icons/ticket-180.png");
}

function addLink(rel: string, href: string): void {
  const link = document.createElement("link");
  link.rel = rel;
  link.href = href;
  document.head.append(link);
}
