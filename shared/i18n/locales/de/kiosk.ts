export const kiosk = { title: "Wartemarke" };
