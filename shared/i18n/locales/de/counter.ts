export const counter = { title: "Wartemarke" };
