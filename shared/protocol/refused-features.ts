/** What none of our pages uses, and no script that got into one shall. */
const unused = ["camera", "geolocation", "usb", "serial", "hid"];

/**
 * The header `permissions-policy` of a page (Permissions Policy, W3C). The names of loudspeakers are shown only to a
 * page that may ask for the microphone, too; that it hears nothing is seen to by the permission itself, which nobody
 * grants.
 */
export function refusedFeatures(page: { readonly namesLoudspeakers: boolean }): string {
  const refused = page.namesLoudspeakers ? unused : [...unused, "microphone"];
  return refused.map((feature) => `${feature}=()`).join(", ");
}
